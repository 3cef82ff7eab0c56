about: "TripleDES from a subpath with a constant."
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
  id: ari:cloud:ecosystem::app/d7aab108-54d8-5a9f-9224-3889155cf9d0
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import TripleDES from 'crypto-js/tripledes';

const passphrase = '9fQ2-vLx7RzT1mWb';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const bytes = TripleDES.decrypt(payload.text, passphrase);  //@ finding forge.no_hardcoded_secrets
  return bytes.toString();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "crypto-js-triple-des",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "crypto-js": "^4.2.0"
  }
}
