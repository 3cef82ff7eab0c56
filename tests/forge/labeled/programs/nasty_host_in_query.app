about: "Atlassian's host only in the query of a foreign one."
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
        - https://api.partner.example
app:
  id: ari:cloud:ecosystem::app/0f96150c-cc00-506d-a1c5-2b84b1df1be8
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await fetch(`https://api.partner.example/forward?to=https://acme.atlassian.net/rest/api/3/field`, { headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } })).status;  //@ clean forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
