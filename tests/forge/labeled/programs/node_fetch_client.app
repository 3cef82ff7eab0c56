about: "node-fetch in CommonJS."
verdicts:
  forge.no_user_credentials_collected: refuted
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
        - '*.atlassian.net'
        - api.atlassian.com
        - api.bitbucket.org
        - api.statuspage.io
app:
  id: ari:cloud:ecosystem::app/9f52ac74-2809-519d-8f86-7d5d350d61b6
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
const nodeFetch = require('node-fetch');

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const answer = await nodeFetch('https://api.bitbucket.org/2.0/repositories', { method: 'GET', headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } });  //@ finding forge.no_user_credentials_collected
  return answer.json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "node-fetch-client",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "node-fetch": "^2.7.0"
  }
}
