about: "A static field of a class."
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
  id: ari:cloud:ecosystem::app/0554331e-dd68-5dd5-a142-111ce87d07e6
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

class Signer {
  static KEY = '9fQ2-vLx7RzT1mWb';

  sign(text) {
    return createHmac('sha256', Signer.KEY).update(text).digest('hex');  //@ finding forge.no_hardcoded_secrets
  }
}

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return new Signer().sign(payload.text);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
