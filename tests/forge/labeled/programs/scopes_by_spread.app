about: "The method comes by spread."
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
  id: ari:cloud:ecosystem::app/7a59dae3-887c-5d94-b207-e7b74abc8810
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const defaults = { method: 'POST', headers: { Accept: 'application/json' } };
  return (await api.asUser().requestJira(route`/rest/api/3/issue`, { ...defaults, body: JSON.stringify(payload.issue) })).json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
