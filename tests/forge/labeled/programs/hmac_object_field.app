about: "The constant is a field of a nested object."
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
  id: ari:cloud:ecosystem::app/60add329-ec11-5881-89b3-e92cc8ad0edb
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import * as crypto from 'crypto';

const CONFIG = { signing: { algorithm: 'sha256', key: '9fQ2-vLx7RzT1mWb' } };

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return crypto.createHmac('sha256', CONFIG.signing.key).update(payload.text).digest('hex');  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
