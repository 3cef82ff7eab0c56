about: "Of the granular set one is missing."
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
    - read:priority:jira
app:
  id: ari:cloud:ecosystem::app/4d415558-4b95-5160-a9a1-2a070d1a3845
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await api.asUser().requestJira(route`/rest/api/3/priority`);  //@ clean forge.scopes_minimal
  await api.asUser().requestJira(route`/rest/api/3/label`);  //@ finding forge.scopes_minimal
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
