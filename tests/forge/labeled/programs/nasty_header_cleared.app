about: "The constant of a header is replaced before the call."
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
  id: ari:cloud:ecosystem::app/fe2be8ef-b426-52fe-8ebe-a8488e57f929
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import kvs from '@forge/kvs';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const headers = { 'X-Auth-Token': 'not-set-yet' };
  headers['X-Auth-Token'] = await kvs.getSecret('partner');
  return (await fetch('https://api.partner.example/v1', { headers })).status;  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
