about: "undici by request."
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
  id: ari:cloud:ecosystem::app/a8e1d8b6-4a51-555f-9c07-261b6ea8de38
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { request } from 'undici';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { body } = await request('https://api.atlassian.com/me', { headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } });  //@ finding forge.no_user_credentials_collected
  return body.json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
=== package.json
{
  "name": "undici-client",
  "version": "1.0.0",
  "dependencies": {
    "@forge/resolver": "^1.6.0",
    "undici": "^6.0.0"
  }
}
