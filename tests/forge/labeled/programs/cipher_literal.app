about: "The key of a cipher is a literal; the initial vector is random."
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
  id: ari:cloud:ecosystem::app/9b6da71d-16d7-58d1-9f4f-ad2cbba318b0
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createCipheriv, randomBytes } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', '0b7e1f3a9c5d2e8f6a4b0c1d7e9f3a5b', iv);  //@ finding forge.no_hardcoded_secrets
  return cipher.update(payload.text, 'utf8', 'hex') + cipher.final('hex');
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
