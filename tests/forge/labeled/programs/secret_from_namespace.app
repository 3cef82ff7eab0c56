about: "Another file by namespace and CommonJS."
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
  id: ari:cloud:ecosystem::app/e372d6c7-ee13-5e54-aa94-d88d6cb0c595
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';
import * as config from './config';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return createHmac('sha256', config.keys.main).update(payload.text).digest('hex');  //@ finding forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/config.js
exports.keys = { main: '9fQ2-vLx7RzT1mWb' };
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
