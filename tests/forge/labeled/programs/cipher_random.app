about: "The key of the cipher is random."
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
  id: ari:cloud:ecosystem::app/b8c767a0-3f86-52ec-a6b7-388e97f22f29
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
const crypto = require('crypto');

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const key = crypto.randomBytes(32);
  const cipher = crypto.createCipheriv('aes-256-cbc', key, crypto.randomBytes(16));  //@ clean forge.no_hardcoded_secrets
  return cipher.update(payload.text, 'utf8', 'hex') + cipher.final('hex');
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
