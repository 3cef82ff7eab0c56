about: "The keys of a loop are constants."
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
  id: ari:cloud:ecosystem::app/47b30ec9-82d8-5805-95f1-a47aa0763a85
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const macs = [];
  for (const key of ['9fQ2-vLx7RzT1mWb', '4hTp-ZZc8QmW2nLs']) {
    macs.push(createHmac('sha256', key).update(payload.text).digest('hex'));  //@ finding forge.no_hardcoded_secrets
  }
  return macs;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
