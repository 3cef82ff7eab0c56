about: "Both branches replace the constant."
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
  id: ari:cloud:ecosystem::app/36187fbb-37c3-50b1-8a66-adb8610eef3c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  let key = 'placeholder-key';
  if (payload.old) {
    key = process.env.OLD_KEY;
  } else {
    key = process.env.NEW_KEY;
  }
  return createHmac('sha256', key).update(payload.text).digest('hex');  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
