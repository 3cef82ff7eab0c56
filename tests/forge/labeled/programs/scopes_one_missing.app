about: "The scope for writing is missing."
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
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/5318fd35-82f8-5cd1-ae9d-98904a0be878
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`);  //@ clean forge.scopes_minimal
  await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: payload.body });  //@ finding forge.scopes_minimal
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
