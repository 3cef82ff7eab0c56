about: "A byline item rewrites any page as the app."
verdicts:
  forge.authorized_calls: refuted
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
  id: ari:cloud:ecosystem::app/780227b9-0f4e-5ce4-9542-b7ca953e986a
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${payload.id}`, {  //@ finding forge.authorized_calls
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(payload.page),
  });
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
