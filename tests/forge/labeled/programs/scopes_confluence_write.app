about: "Pages are written; deleting is missing."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
modules:
  confluence:contentBylineItem:
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
    - write:page:confluence
app:
  id: ari:cloud:ecosystem::app/476d70f0-9706-556f-8b06-4761d5493683
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${payload.id}`, { method: 'PUT', body: payload.page });  //@ clean forge.scopes_minimal
  await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${payload.id}`, { method: 'DELETE' });  //@ finding forge.scopes_minimal
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
