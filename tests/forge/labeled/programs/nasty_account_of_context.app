about: "The key is an id of the platform: weak, yet no constant."
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
  id: ari:cloud:ecosystem::app/61251231-c7da-595a-bf5e-9abf8a27fb57
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return createHmac('sha256', context.installContext).update(payload.text).digest('hex');  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
