about: "X-Api-Key of axios."
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
permissions:
  external:
    fetch:
      backend:
        - https://api.partner.example
app:
  id: ari:cloud:ecosystem::app/c89550ee-a940-5402-ab40-af5231b647b0
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import axios from 'axios';

const API_KEY = 'q7Xz4LmT9wPbRk2vNc8s';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { data } = await axios.get('https://api.partner.example/v1/things', { headers: { 'X-Api-Key': API_KEY } });  //@ finding forge.no_hardcoded_secrets
  return data;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "header-api-key",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "axios": "^1.7.0"
  }
}
