about: "The host comes from a table."
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
  id: ari:cloud:ecosystem::app/7baa4494-9729-5943-8666-921647f65f6b
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const SITES = { acme: 'https://acme.atlassian.net', partner: 'https://api.partner.example' };
  return (await fetch(SITES[payload.site] + '/v1', { headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } })).status;  //@ finding forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
