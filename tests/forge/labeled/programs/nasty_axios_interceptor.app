about: "An interceptor adds the header."
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
  id: ari:cloud:ecosystem::app/c1c885e0-e25a-5311-9a71-133a333b1ff5
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import axios from 'axios';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const site = axios.create({ baseURL: 'https://acme.atlassian.net' });
  site.interceptors.request.use((config) => {
    config.headers.Authorization = `Bearer ${process.env.USER_TOKEN}`;
    return config;
  });
  return (await site.get('/rest/api/3/field')).data;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "nasty-axios-interceptor",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "axios": "^1.7.0"
  }
}
