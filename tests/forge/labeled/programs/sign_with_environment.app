about: "The private key is read from the environment."
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
  id: ari:cloud:ecosystem::app/fb958b57-83ba-5e15-92dd-c3a4058f22f1
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createSign } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return createSign('RSA-SHA256').update(payload.text).sign(process.env.PRIVATE_KEY.replace(/\\n/g, '\n'), 'base64');  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
