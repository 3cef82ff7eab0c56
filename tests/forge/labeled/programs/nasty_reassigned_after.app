about: "The constant is replaced after use."
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
  id: ari:cloud:ecosystem::app/2ad17855-6008-5ed5-80b2-4361deabe6b1
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const settings = { key: '9fQ2-vLx7RzT1mWb' };
  const mac = createHmac('sha256', settings.key).update(payload.text).digest('hex');  //@ finding forge.no_hardcoded_secrets
  settings.key = process.env.SIGNING_KEY;
  return mac;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
