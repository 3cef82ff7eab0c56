about: "Names of slots in the store, of fields and of labels."
verdicts:
  forge.no_hardcoded_secrets: proven
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
app:
  id: ari:cloud:ecosystem::app/21c6c7e9-ba50-50ea-a59a-d4257a6df77c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import kvs from '@forge/kvs';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const TOKEN_KEY = 'partner-api-token';  //@ clean forge.no_hardcoded_secrets
  const labels = { password: 'Password', apiToken: 'Your API token', secret: 'Shared secret' };  //@ clean forge.no_hardcoded_secrets
  const value = await kvs.getSecret(TOKEN_KEY);
  return { labels, isSet: Boolean(value) };
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
