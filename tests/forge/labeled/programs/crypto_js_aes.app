about: "AES with a passphrase in the code."
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
  id: ari:cloud:ecosystem::app/589769eb-8f9d-5531-96a4-8cb97b2a83a7
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import CryptoJS from 'crypto-js';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return CryptoJS.AES.encrypt(payload.text, '9fQ2-vLx7RzT1mWb').toString();  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "crypto-js-aes",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "crypto-js": "^4.2.0"
  }
}
