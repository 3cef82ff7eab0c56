about: "Headers of an instance of axios."
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
  id: ari:cloud:ecosystem::app/be751a97-3326-53a1-86ed-cb16654af868
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import axios from 'axios';

const partner = axios.create({
  baseURL: 'https://api.partner.example/v1',
  headers: { 'X-Partner-Token': 'q7Xz4LmT9wPbRk2vNc8s' },  //@ finding forge.no_hardcoded_secrets
});

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await partner.get('/things', { params: { id: payload.id } })).data;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "header-of-instance",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "axios": "^1.7.0"
  }
}
