about: "A route that no table has leaves what is unused open."
verdicts:
  forge.scopes_minimal: unknown
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
    - read:servicedesk-request
app:
  id: ari:cloud:ecosystem::app/7db76167-5cad-59e9-af09-f38dbd472023
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const label = await api.asUser().requestJira(route`/rest/api/3/label`);
  return [label.status, (await api.asUser().requestJira(route`/rest/servicedeskapi/request/${payload.id}`)).status];
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
