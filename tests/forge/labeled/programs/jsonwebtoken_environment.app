about: "A token is signed with a key of the environment; claims are constants."
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
  id: ari:cloud:ecosystem::app/27e7b56e-7077-545e-9b33-a07ed600a41f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
const jwt = require('jsonwebtoken');

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { TOKEN_KEY } = process.env;
  return jwt.sign({ iss: 'com.panel.example', aud: 'partner' }, TOKEN_KEY);  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "jsonwebtoken-environment",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "jsonwebtoken": "^9.0.2"
  }
}
