about: "Defaults of axios hold the header."
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
  id: ari:cloud:ecosystem::app/be7701d9-9f9c-50c7-99a7-208edbceab46
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import axios from 'axios';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  axios.defaults.headers.common.Authorization = `Bearer ${process.env.USER_TOKEN}`;
  return (await axios.get('https://acme.atlassian.net/rest/api/3/field')).data;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "nasty-axios-defaults",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "axios": "^1.7.0"
  }
}
