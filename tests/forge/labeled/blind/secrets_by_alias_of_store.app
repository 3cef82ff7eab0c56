about: Under another name of the store a token goes through a wrapper into plain storage, another through the secret store.
verdicts:
  forge.secrets_in_secret_store: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/37a81a58-3e95-5b63-bed0-c1d4ae2c13e6
  name: Store Wrapper
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:adminPage:
    - key: w
      title: Wrapper
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - storage:app
=== src/index.js
import Resolver from '@forge/resolver';
import { kvs as store } from '@forge/kvs';

const resolver = new Resolver();
const { setSecret } = store;

resolver.define('saveKey', async ({ payload: { apiKey } }) => {
  await store.set('api-key', apiKey); //@ finding forge.secrets_in_secret_store
});
resolver.define('savePassword', async ({ payload: { password } }) => {
  await setSecret('password', password); //@ clean forge.secrets_in_secret_store
});
resolver.define('saveTheme', async ({ payload: { theme } }) => {
  await store.set('theme', theme); //@ clean forge.secrets_in_secret_store
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Wrapper</Text>);
