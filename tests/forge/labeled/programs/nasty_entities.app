about: "Entities of kvs need the scope of storage."
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
  id: ari:cloud:ecosystem::app/77f22c5b-3ea6-542c-96d7-d6d744c5da5f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import kvs from '@forge/kvs';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return kvs.entity('note').query().index('by-author').getMany();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
