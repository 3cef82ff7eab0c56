about: "Version 2 and latest of the routes take the same scopes."
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
    - read:jira-work  #@ clean forge.scopes_minimal
    - read:jira-user  #@ clean forge.scopes_minimal
    - manage:jira-project  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/a639926b-4ded-5fcc-9b70-65da8e103c4b
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const me = await api.asUser().requestJira(route`/rest/api/2/myself`);
  const found = await api.asUser().requestJira(route`/rest/api/latest/search?jql=${payload.jql}`);
  return [await me.json(), await found.json()];
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
