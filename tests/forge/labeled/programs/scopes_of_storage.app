about: "Storage needs its scope."
verdicts:
  forge.scopes_minimal: proven
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
    - storage:app  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/e0d3f078-0979-5970-a02e-fb37bb0a4370
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import kvs from '@forge/kvs';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await kvs.set('last', payload.value);
  return kvs.get('last');
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
