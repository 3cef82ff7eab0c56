about: "createDecipheriv with a constant in hex."
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
  id: ari:cloud:ecosystem::app/9fb08f29-4b5b-525b-ae9a-3ce31cd1a07c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createDecipheriv } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from('0b7e1f3a9c5d2e8f6a4b0c1d7e9f3a5b', 'hex'), Buffer.from(payload.iv, 'hex'));  //@ finding forge.no_hardcoded_secrets
  return decipher.update(payload.text, 'hex', 'utf8') + decipher.final('utf8');
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
