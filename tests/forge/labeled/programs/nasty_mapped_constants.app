about: "map, find and reduce over constants."
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
app:
  id: ari:cloud:ecosystem::app/9dffecbe-5f35-5029-a1bb-131868d3ca72
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const TABLE = [{ id: 'main', k: '9fQ2-vLx7RzT1mWb' }];

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const entry = TABLE.map(({ id, k }) => ({ id, key: k })).find(({ id }) => id === 'main');
  return createHmac('sha256', entry.key).update(payload.text).digest('hex');  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
