about: "A function takes the key; its caller hands a constant over."
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
  id: ari:cloud:ecosystem::app/b01c7f3b-334e-530e-bc50-a99c5f155e79
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const sign = (text, key) =>
  createHmac('sha256', key).update(text).digest('hex');  //@ finding forge.no_hardcoded_secrets

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return sign(payload.text, '9fQ2-vLx7RzT1mWb');
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
