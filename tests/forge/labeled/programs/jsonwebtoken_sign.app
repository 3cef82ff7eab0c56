about: "A token is signed with a literal."
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
  id: ari:cloud:ecosystem::app/4520ebcc-1d11-5d03-82dd-83c6b35e98ee
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import jwt from 'jsonwebtoken';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return jwt.sign({ sub: context.accountId }, '9fQ2-vLx7RzT1mWb', { expiresIn: '5m' });  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "jsonwebtoken-sign",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "jsonwebtoken": "^9.0.2"
  }
}
