about: "Which file is loaded is the caller's choice."
verdicts:
  forge.authorized_calls: unknown
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
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/f0fe6f04-a568-56a9-bf08-2c3977995a9d
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';


const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const command = await import(payload.file);
  return command.run(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
