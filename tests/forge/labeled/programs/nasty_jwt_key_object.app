about: "The key is a field of an object argument."
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
  id: ari:cloud:ecosystem::app/861cd5f9-9b15-5c69-bdc4-7e891ab90509
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import jwt from 'jsonwebtoken';

const PRIVATE = '-----BEGIN PRIVATE KEY-----\nMIIBVQIBADANBgkqhkiG9w0BAQEFAASCAT8wggE7AgEAAkEA\n-----END PRIVATE KEY-----';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return jwt.sign({ sub: 'panel' }, { key: PRIVATE, passphrase: process.env.PASSPHRASE }, { algorithm: 'RS256' });  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "nasty-jwt-key-object",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "jsonwebtoken": "^9.0.2"
  }
}
