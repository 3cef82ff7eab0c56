about: "authorize().onConfluenceContent decides."
verdicts:
  forge.authorized_calls: proven
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
    - read:page:confluence
    - write:page:confluence
app:
  id: ari:cloud:ecosystem::app/1747ab4c-f9d3-51a4-958b-2341031547c9
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  if (await authorize().onConfluenceContent(payload.id).canUpdate()) {
    return asApp().requestConfluence(route`/wiki/api/v2/pages/${payload.id}`, { method: 'PUT', body: payload.page });  //@ clean forge.authorized_calls
  }
  return null;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
