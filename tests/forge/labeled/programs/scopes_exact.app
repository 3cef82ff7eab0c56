about: "Reading and writing issues, exactly."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/3f0df434-aad3-5f32-9052-78c6f25f3404
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`);
  const issue = await answer.json();
  await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}/comment`, { method: 'POST', body: JSON.stringify(payload.comment) });
  return issue.key;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
