about: "The constant goes through a curried function."
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
  id: ari:cloud:ecosystem::app/f15eda35-b854-5351-b9e6-612e3b8208d6
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const KEY = '9fQ2-vLx7RzT1mWb';
const signer = (key) => (text) =>
  createHmac('sha256', key).update(text).digest('hex');  //@ finding forge.no_hardcoded_secrets

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return signer(KEY)(payload.text);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
