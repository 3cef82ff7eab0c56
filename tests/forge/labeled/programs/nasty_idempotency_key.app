about: "Keys of other kinds in headers."
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
permissions:
  external:
    fetch:
      backend:
        - https://api.partner.example
app:
  id: ari:cloud:ecosystem::app/a251fc0b-61db-5a08-ab86-9159ed77eb6d
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await fetch('https://api.partner.example/v1', { method: 'POST', headers: { 'Idempotency-Key': 'panel-sync-2026', 'X-Requested-With': 'XMLHttpRequest', 'Content-Type': 'application/json' } })).status;  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
