about: "crypto-js with a key of the environment."
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
  id: ari:cloud:ecosystem::app/4110bc05-1915-59dc-9d71-399dffbec22f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { AES, HmacMD5 } from 'crypto-js';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return [AES.encrypt(payload.text, process.env.AES_KEY).toString(), HmacMD5(payload.text, process.env.MAC_KEY).toString()];  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "secret-crypto-js-environment",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "crypto-js": "^4.2.0"
  }
}
