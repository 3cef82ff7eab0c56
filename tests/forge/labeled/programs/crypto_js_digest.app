about: "SHA256 and MD5 have no key."
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
  id: ari:cloud:ecosystem::app/0b2f430e-94f4-5b4d-afce-21e62abc89eb
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
const CryptoJS = require('crypto-js');

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return CryptoJS.SHA256('salt-of-cache' + payload.text).toString() + CryptoJS.MD5('v2');  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "crypto-js-digest",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "crypto-js": "^4.2.0"
  }
}
