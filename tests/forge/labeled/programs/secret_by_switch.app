about: "A switch returns one of several constants."
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
  id: ari:cloud:ecosystem::app/fe17a819-d372-55df-817b-e62d5b3efa82
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

function keyOf(kind) {
  switch (kind) {
    case 'a':
      return '9fQ2-vLx7RzT1mWb';
    default:
      return '4hTp-ZZc8QmW2nLs';
  }
}

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return createHmac('sha256', keyOf(payload.kind)).update(payload.text).digest('hex');  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
