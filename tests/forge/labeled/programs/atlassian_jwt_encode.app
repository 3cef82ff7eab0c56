about: "encodeSymmetric with a constant."
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
  id: ari:cloud:ecosystem::app/6d113b54-57d5-5dbd-802b-95be681b32d6
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { encodeSymmetric, SymmetricAlgorithm } from 'atlassian-jwt';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return encodeSymmetric({ iss: 'panel' }, '9fQ2-vLx7RzT1mWb', SymmetricAlgorithm.HS256);  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "atlassian-jwt-encode",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "atlassian-jwt": "^2.0.3"
  }
}
