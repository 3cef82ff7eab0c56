about: "A page reads, a consumer writes: both count."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
  consumer:
    - key: worker
      queue: work
      function: consume
  function:
    - key: consume
      handler: consume.run
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/1f771282-3b06-5a50-bb84-8e8ba5c4bd2e
  runtime:
    name: nodejs22.x
=== src/consume.js
import { asApp, route } from '@forge/api';

export const run = async ({ body }) => {
  await asApp().requestJira(route`/rest/api/3/issue/${body.id}`, { method: 'PUT', body: '{}' });
};
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { requestJira as ask, invoke } from '@forge/bridge';

const App = () => {
  const [state, setState] = useState(null);
  useEffect(() => {
    ask('/rest/api/3/label').then((answer) => answer.json()).then(setState);
  }, []);
  return <Text>{JSON.stringify(state)}</Text>;
};

ForgeReconciler.render(<App />);
