about: "What stands before @ is no host."
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
  id: ari:cloud:ecosystem::app/68adb761-db8f-591c-a1f1-4483c79b4cae
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await fetch('https://atlassian.net@api.partner.example/v1', { headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } })).status;  //@ clean forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
