about: "HmacSHA256 with a constant, by name."
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
  id: ari:cloud:ecosystem::app/1adf10e7-1b43-5284-a736-106abc0c7313
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { HmacSHA256, enc } from 'crypto-js';

const { Hex } = enc;

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return Hex.stringify(HmacSHA256(payload.text, '9fQ2-vLx7RzT1mWb'));  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "crypto-js-hmac",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "crypto-js": "^4.2.0"
  }
}
