about: "jose verifies with a key of the environment."
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
  id: ari:cloud:ecosystem::app/c50c4d18-2422-5ed2-bacd-17073eeed74a
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import * as jose from 'jose';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const key = new TextEncoder().encode(process.env.TOKEN_KEY);
  const { payload: claims } = await jose.jwtVerify(payload.token, key, { algorithms: ['HS256'] });  //@ clean forge.no_hardcoded_secrets
  return claims.sub;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "jose-verify-environment",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "jose": "^5.9.0"
  }
}
