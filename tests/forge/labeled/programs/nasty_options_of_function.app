about: "The options come from a function."
verdicts:
  forge.scopes_minimal: refuted
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
    - read:jira-work  #@ finding forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/2fd28fde-78e6-5da8-af4c-3c335cd8922a
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

function json(method, body) {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}/worklog`, json('POST', payload.log))).status;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
