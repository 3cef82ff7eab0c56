about: "decodeSymmetric with a field of an object."
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
  id: ari:cloud:ecosystem::app/8d560edf-2f65-5a19-907f-b199e8ad0785
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import * as jwt from 'atlassian-jwt';

const shared = { secret: '9fQ2-vLx7RzT1mWb' };

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return jwt.decodeSymmetric(payload.token, shared.secret, jwt.SymmetricAlgorithm.HS256, false);  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "atlassian-jwt-decode",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "atlassian-jwt": "^2.0.3"
  }
}
