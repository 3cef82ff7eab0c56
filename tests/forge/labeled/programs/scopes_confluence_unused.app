about: "Pages are never deleted."
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
    - read:page:confluence  #@ clean forge.scopes_minimal
    - delete:page:confluence  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/94229fa9-fe7c-51fd-90f1-e7240f18e29b
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${payload.id}`)).json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
