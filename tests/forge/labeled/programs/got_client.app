about: "got with prefixUrl."
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
  id: ari:cloud:ecosystem::app/3ad180bd-4326-561b-aff9-c2a5c47aa263
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import got from 'got';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return got('https://acme.atlassian.net/rest/api/3/field', { headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } }).json();  //@ finding forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "got-client",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "got": "^14.0.0"
  }
}
