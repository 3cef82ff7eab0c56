about: "UI Kit 2: the page asks as the user by the bridge."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/b006b48a-ef90-5a9b-8603-015b3fab7438
  runtime:
    name: nodejs22.x
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text, useProductContext } from '@forge/react';
import { requestJira } from '@forge/bridge';

const App = () => {
  const context = useProductContext();
  const [issue, setIssue] = useState();
  useEffect(() => {
    if (!context) return;
    requestJira(`/rest/api/3/issue/${context.extension.issue.key}`)  //@ clean forge.authorized_calls
      .then((answer) => answer.json())
      .then(setIssue);
  }, [context]);
  return <Text>{issue?.fields?.summary}</Text>;
};

ForgeReconciler.render(<App />);
