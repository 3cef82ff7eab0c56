about: "axios with one configuration object."
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
  id: ari:cloud:ecosystem::app/d9e3ef06-94cc-5b55-a6c9-c57c7ecb48f5
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import axios from 'axios';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { data } = await axios({ method: 'get', baseURL: 'https://acme.atlassian.net', url: '/rest/api/3/field', headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } });  //@ finding forge.no_user_credentials_collected
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
  "name": "axios-configuration",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "axios": "^1.7.0"
  }
}
