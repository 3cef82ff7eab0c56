about: "A page's call by the bridge needs the scope."
verdicts:
  forge.scopes_minimal: refuted
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
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/5ac3d19a-6d2b-5f72-acde-f91f3588cafa
  runtime:
    name: nodejs22.x
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { requestJira as ask, invoke } from '@forge/bridge';

const App = () => {
  const [state, setState] = useState(null);
  useEffect(() => {
    ask('/rest/api/3/project/search?maxResults=5')
      .then((answer) => answer.json())
      .then((found) => setState(found.values));
  }, []);
  return <Text>{JSON.stringify(state)}</Text>;
};

ForgeReconciler.render(<App />);
