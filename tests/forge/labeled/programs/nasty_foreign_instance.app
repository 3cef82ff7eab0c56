about: "Two instances of axios: the one with the header goes abroad."
verdicts:
  forge.no_user_credentials_collected: proven
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
  id: ari:cloud:ecosystem::app/b6f2878a-7598-5315-8599-06e34b6d7b1f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import axios from 'axios';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const partner = axios.create({ baseURL: 'https://api.partner.example', headers: { Authorization: `Bearer ${process.env.PARTNER_TOKEN}` } });
  const site = axios.create({ baseURL: 'https://acme.atlassian.net' });
  await partner.get('/v1/things');  //@ clean forge.no_user_credentials_collected
  return (await site.get('/_edge/tenant_info')).data;  //@ clean forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "nasty-foreign-instance",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "axios": "^1.7.0"
  }
}
