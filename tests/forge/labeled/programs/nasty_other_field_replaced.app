about: "Another field is replaced."
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
  id: ari:cloud:ecosystem::app/069baa0c-82c1-5b8e-8244-b1d46d5b90d4
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const settings = { key: '9fQ2-vLx7RzT1mWb', old: '' };
  settings.old = process.env.SIGNING_KEY;
  return createHmac('sha256', settings.key).update(payload.text).digest('hex');  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
