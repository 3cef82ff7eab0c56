about: "A function replaces the field of what it is given."
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
  id: ari:cloud:ecosystem::app/f9320702-b0b7-5d73-81ec-d9222786479e
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const settings = { key: 'placeholder-key' };
  const fill = (target) => {
    target.key = process.env.SIGNING_KEY;
  };
  fill(settings);
  return createHmac('sha256', settings.key).update(payload.text).digest('hex');  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
