about: "createVerify with a public key."
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
  id: ari:cloud:ecosystem::app/d97e550a-c888-510c-bda2-7bc855ca0484
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { createVerify } from 'crypto';

const PARTNER = '-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf\n-----END PUBLIC KEY-----';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return createVerify('RSA-SHA256').update(payload.text).verify(PARTNER, payload.signature, 'base64');  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
