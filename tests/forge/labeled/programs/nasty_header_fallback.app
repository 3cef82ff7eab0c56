about: "A constant for the case that the environment is empty."
verdicts:
  forge.no_hardcoded_secrets: refuted
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
  id: ari:cloud:ecosystem::app/2d560f0f-a7ed-50e3-b0d5-ea80a1af5aa1
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await fetch('https://api.partner.example/v1', { headers: { 'X-Auth-Token': process.env.PARTNER_TOKEN ?? 'q7Xz4LmT9wPbRk2vNc8s' } })).status;  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
