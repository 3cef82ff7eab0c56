about: "The token of the header is a constant in a template."
verdicts:
  forge.no_hardcoded_secrets: refuted
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
  id: ari:cloud:ecosystem::app/25f7d8a4-28f7-5456-be14-8c812640f256
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const token = 'q7Xz4LmT9wPbRk2vNc8s';
  return (await api.fetch('https://api.partner.example/v1/things', { method: 'POST', headers: { authorization: `Bearer ${token}` } })).json();  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
