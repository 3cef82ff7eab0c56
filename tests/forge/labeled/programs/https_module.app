about: "The https module of Node with options."
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
  id: ari:cloud:ecosystem::app/0aa5611b-79f8-5721-949f-856e8dae0e65
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import https from 'https';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return new Promise((resolve) => {
    const options = { hostname: 'acme.atlassian.net', path: '/rest/api/3/myself', headers: { Authorization: 'Basic ' + process.env.BASIC } };
    https.get(options, (answer) => resolve(answer.statusCode));  //@ finding forge.no_user_credentials_collected
  });
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
