about: "The constant is shadowed by a parameter from the environment."
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
  id: ari:cloud:ecosystem::app/7d710b7d-8fd5-5a4a-ae41-fb431df2b4ad
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createHmac } from 'crypto';

export const key = 'name-of-a-slot';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const sign = (key) => createHmac('sha256', key).update(payload.text).digest('hex');  //@ clean forge.no_hardcoded_secrets
  return sign(process.env.SIGNING_KEY);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
