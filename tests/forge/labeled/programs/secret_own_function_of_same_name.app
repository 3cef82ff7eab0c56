about: "A function of one's own called createHmac has nothing to do with keys."
verdicts:
  forge.no_hardcoded_secrets: proven
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
app:
  id: ari:cloud:ecosystem::app/81405af6-4254-540c-b5c4-d6bb70333744
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
const createHmac = (kind, name) => `${kind}-${name}`;

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return createHmac('panel', 'main-section');  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
