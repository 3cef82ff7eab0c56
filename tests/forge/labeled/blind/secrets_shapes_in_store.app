about: Credentials under innocent keys and in whole objects; digests and settings beside them.
verdicts:
  forge.secrets_in_secret_store: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5602dc60-516d-5f96-a24d-b9a1598bc047
  name: Store Shapes
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: main
      title: Store Shapes
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
    - write:jira-work
=== src/index.ts
import Resolver from '@forge/resolver';
import { createHash } from 'crypto';
import { storage, fetch } from '@forge/api';

interface Connection {
  url: string;
  clientSecret: string;
}

const resolver = new Resolver();

resolver.define('connect', async ({ payload }: { payload: Connection }) => {
  await storage.set('connection', payload); //@ finding forge.secrets_in_secret_store
});
resolver.define('token', async ({ payload }) => {
  const res = await fetch('https://login.example/oauth/token', { method: 'POST', body: JSON.stringify({ code: payload.code }) });
  const { access_token: accessToken, expires_in: expiresIn } = await res.json();
  await storage.set('session', { accessToken, expiresIn }); //@ finding forge.secrets_in_secret_store
  await storage.setSecret('session', accessToken); //@ clean forge.secrets_in_secret_store
  await storage.set('expires', Date.now() + expiresIn * 1000); //@ clean forge.secrets_in_secret_store
});
resolver.define('password', async ({ payload }) => {
  await storage.set('check', createHash('sha256').update(payload.password).digest('hex')); //@ clean forge.secrets_in_secret_store
  await storage.set('settings', { tokenLimit: Number(payload.tokenLimit), theme: payload.theme }); //@ clean forge.secrets_in_secret_store
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
