about: "A page holds a key for a foreign service."
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
      client:
        - https://api.partner.example
app:
  id: ari:cloud:ecosystem::app/5275c954-7365-5c48-8f2c-dd0026ea40ee
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';


const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return 'fine';
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect } from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => {
  useEffect(() => {
    fetch('https://api.partner.example/v1', { headers: { 'X-Partner-Key': 'q7Xz4LmT9wPbRk2vNc8s' } });  //@ finding forge.no_hardcoded_secrets
  }, []);
  return <Text>Ready</Text>;
};

ForgeReconciler.render(<App />);
