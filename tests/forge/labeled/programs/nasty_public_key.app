about: "A public key may stand in the code."
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
  id: ari:cloud:ecosystem::app/13c423f4-0d4b-5cd3-9012-db889df0b9ed
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import jwt from 'jsonwebtoken';

const PARTNER = '-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf\n-----END PUBLIC KEY-----';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return jwt.verify(payload.token, PARTNER, { algorithms: ['RS256'] });  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "nasty-public-key",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "jsonwebtoken": "^9.0.2"
  }
}
