about: "Queries, a trailing slash and an anchor change no scope."
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
app:
  id: ari:cloud:ecosystem::app/80732275-5cb8-555e-9f87-f6638115711d
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}?fields=summary&expand=names`);
  return (await api.asUser().requestJira(route`/rest/api/3/label/`)).status;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
