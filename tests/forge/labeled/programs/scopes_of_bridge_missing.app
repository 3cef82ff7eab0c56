about: "A page writes by the bridge without the scope."
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
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/deb0476b-5944-5238-ac88-ecfc1c0f8379
  runtime:
    name: nodejs22.x
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { requestJira as ask, invoke } from '@forge/bridge';

const App = () => {
  const [state, setState] = useState(null);
  useEffect(() => {
    ask('/rest/api/3/issue/A-1').then((answer) => answer.json()).then(setState);  //@ clean forge.scopes_minimal
    ask('/rest/api/3/issue/A-1/watchers', { method: 'POST', body: '"me"' });  //@ finding forge.scopes_minimal
  }, []);
  return <Text>{JSON.stringify(state)}</Text>;
};

ForgeReconciler.render(<App />);
