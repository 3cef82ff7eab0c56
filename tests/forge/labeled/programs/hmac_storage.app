about: "The key comes from the secret store."
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
  id: ari:cloud:ecosystem::app/35daab2e-ccd8-5130-83f4-6903c70d84a7
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import crypto from 'node:crypto';
import kvs from '@forge/kvs';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const key = await kvs.getSecret('signing');
  return crypto.createHmac('sha512', key).update(payload.text).digest('base64');  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
