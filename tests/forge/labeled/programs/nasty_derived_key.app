about: "A key is derived from a constant passphrase."
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
app:
  id: ari:cloud:ecosystem::app/726628b6-2691-5c52-9003-7100af3ab921
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createCipheriv, randomBytes, scryptSync } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const key = scryptSync('correct-horse-9fQ2', process.env.SALT, 32);
  const cipher = createCipheriv('aes-256-cbc', key, randomBytes(16));
  return cipher.update(payload.text, 'utf8', 'hex') + cipher.final('hex');
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
