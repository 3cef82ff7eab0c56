about: "Long constants that are no secrets."
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
  id: ari:cloud:ecosystem::app/01048a4b-aed2-5a05-862d-f54a45b6504c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';


const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return { logo: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', id: '6f9619ff-8b86-4011-b42d-00c04fc964ff', ari: 'ari:cloud:compass:0f1a2b3c:component/abc', integrity: 'sha512-z5Rk0q7Yd2Vt1Hn8Lx4Pw6Cj3Mb9Gf' };  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
