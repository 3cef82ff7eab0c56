about: "A function that no module names is deployed with its secret."
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
    - key: forgotten
      handler: forgotten.run
resources:
  - key: main
    path: src/frontend/index.jsx
app:
  id: ari:cloud:ecosystem::app/693e59ba-4294-511f-acf2-87d119c4f49a
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';


const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return 'fine';
});

export const handler = resolver.getDefinitions();
=== src/forgotten.js
import { createHmac } from 'crypto';

export const run = (event) => createHmac('sha256', '9fQ2-vLx7RzT1mWb').update(event.text).digest('hex');  //@ finding forge.no_hardcoded_secrets
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
