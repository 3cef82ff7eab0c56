about: An access token that a provider answered is cached in plain storage; a digest of a key may stand there.
verdicts:
  forge.secrets_in_secret_store: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
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
permissions:
  scopes:
    - storage:app
app:
  id: ari:cloud:ecosystem::app/32482ee5-c9b6-5305-b06a-a6a2d5027612
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0",
    "@forge/bridge": "4.2.0",
    "@forge/kvs": "0.1.0",
    "@forge/react": "10.5.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1"
  }
}
=== src/index.js
import { createHash } from 'crypto';
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();

async function accessToken() {
  const answer = await fetch('https://login.example/token', { method: 'POST', body: 'grant_type=client_credentials' });
  const { access_token: accessToken, expires_in: expiresIn } = await answer.json();
  await kvs.set('session', { accessToken, expiresIn }); //@ finding forge.secrets_in_secret_store
  return accessToken;
}

resolver.define('load', async ({ payload }) => {
  await accessToken();
  const digest = createHash('sha256').update(payload.apiKey).digest('hex');
  await kvs.set('key-digest', digest); //@ clean forge.secrets_in_secret_store
  return 'kept';
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => {
  const [text, setText] = useState('');
  useEffect(() => {
    invoke('load').then(setText);
  }, []);
  return <Text>{text}</Text>;
};

ForgeReconciler.render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
