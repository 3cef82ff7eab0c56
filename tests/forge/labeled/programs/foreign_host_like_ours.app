about: "A host that only looks like Atlassian's."
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
        - atlassian.net.partner.example
        - notatlassian.net
app:
  id: ari:cloud:ecosystem::app/f4e64229-283b-5b83-aa09-a81f64af722c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await fetch('https://atlassian.net.partner.example/wiki/', { headers: { Authorization: `Bearer ${process.env.PARTNER_TOKEN}` } });  //@ clean forge.no_user_credentials_collected
  await fetch('https://notatlassian.net/v1', { headers: { Authorization: `Bearer ${process.env.PARTNER_TOKEN}` } });  //@ clean forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
