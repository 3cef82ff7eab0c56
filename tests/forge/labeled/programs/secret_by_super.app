about: "A subclass hands the constant to its base."
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
  id: ari:cloud:ecosystem::app/1d1c83e8-8eb0-584b-a9ae-e4b877a35130
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

class Signer {
  #key;

  constructor(key) {
    this.#key = key;
  }

  sign = (text) => createHmac('sha256', this.#key).update(text).digest('hex');  //@ finding forge.no_hardcoded_secrets
}

class Partner extends Signer {
  constructor() {
    super('9fQ2-vLx7RzT1mWb');
  }
}

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return new Partner().sign(payload.text);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
