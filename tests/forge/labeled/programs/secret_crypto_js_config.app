about: "crypto-js: AES with a key parsed from hex."
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
  id: ari:cloud:ecosystem::app/280a32a3-b5c4-598a-b949-9606c08adc82
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
const CryptoJS = require('crypto-js');

const settings = { aes: { key: '9fQ2-vLx7RzT1mWb' } };

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const key = CryptoJS.enc.Utf8.parse(settings.aes.key);
  return CryptoJS.AES.decrypt(payload.text, key, { mode: CryptoJS.mode.CBC, iv: CryptoJS.lib.WordArray.random(16) }).toString();  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "secret-crypto-js-config",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "crypto-js": "^4.2.0"
  }
}
