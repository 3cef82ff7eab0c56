about: "Pages and spaces are read."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
modules:
  confluence:spacePage:
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
    - read:page:confluence  #@ clean forge.scopes_minimal
    - read:space:confluence  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/cd423cfd-1100-54ac-9f78-9cc7ddcfd356
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const pages = await api.asUser().requestConfluence(route`/wiki/api/v2/spaces/${payload.space}/pages`);
  const space = await api.asUser().requestConfluence(route`/wiki/api/v2/spaces/${payload.space}`);
  return { pages: await pages.json(), space: await space.json() };
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
