about: "The method is set on the options later."
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
  id: ari:cloud:ecosystem::app/88813eb1-2f57-5f78-930e-45cb32cd7138
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const options = { headers: { Accept: 'application/json' } };
  options.method = 'PUT';
  options.body = payload.body;
  return (await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}/assignee`, options)).status;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
