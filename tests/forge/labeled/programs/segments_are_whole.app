about: "Paths that only begin alike, on a host that nobody knows."
verdicts:
  forge.no_user_credentials_collected: unknown
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
  id: ari:cloud:ecosystem::app/4884ae6f-df28-53eb-b6f0-6f5acd3c6a06
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await fetch(`${process.env.ROOT}/admin/v1/orgsmith/9`, { headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } });  //@ clean forge.no_user_credentials_collected
  await fetch(`${process.env.ROOT}/users/${payload.id}/management`, { headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } });  //@ clean forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
