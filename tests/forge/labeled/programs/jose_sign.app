about: "jose signs with an encoded constant."
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
  id: ari:cloud:ecosystem::app/dfe5d291-53f1-5a96-b02a-df9bd816166e
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { SignJWT } from 'jose';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const key = new TextEncoder().encode('9fQ2-vLx7RzT1mWb');
  return new SignJWT({ role: 'panel' }).setProtectedHeader({ alg: 'HS256' }).sign(key);  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "jose-sign",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "jose": "^5.9.0"
  }
}
