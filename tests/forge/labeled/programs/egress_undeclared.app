about: "A host is used and not declared."
verdicts:
  forge.no_egress: refuted
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
  id: ari:cloud:ecosystem::app/e2e50615-ccd5-59cd-a118-ea9b9bee8ebf
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';


const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const host = ['api', 'partner', 'example'].join('.');
  return (await globalThis.fetch(`https://${host}/v1`)).status;  //@ finding forge.no_egress
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
