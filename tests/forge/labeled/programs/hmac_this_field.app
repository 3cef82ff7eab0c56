about: "A field that the constructor sets."
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
  id: ari:cloud:ecosystem::app/b9a191f4-6ca3-55a6-b085-e8267a81f042
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

class Signer {
  constructor(key) {
    this.key = key;
  }

  sign(text) {
    return createHmac('sha256', this.key).update(text).digest('hex');  //@ finding forge.no_hardcoded_secrets
  }
}

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return new Signer('9fQ2-vLx7RzT1mWb').sign(payload.text);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
