about: "Settings are split: the secret goes to the secret store, the rest to plain storage."
verdicts:
  forge.secrets_in_secret_store: proven
  forge.storage_on_platform_only: proven
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
  id: ari:cloud:ecosystem::app/1fb64971-bfda-5a83-aeda-65f83c1185d5
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
import Resolver from '@forge/resolver';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();
const TOKEN_KEY = 'gitlab-token';

resolver.define('save', async ({ payload }) => {
  const { token, ...settings } = payload;
  await kvs.setSecret(TOKEN_KEY, token); //@ clean forge.secrets_in_secret_store; clean forge.storage_on_platform_only
  await kvs.set('settings', { url: settings.url, project: settings.project, isConnected: token !== undefined }); //@ clean forge.secrets_in_secret_store; clean forge.storage_on_platform_only
});

resolver.define('load', async () => {
  const token = await kvs.getSecret(TOKEN_KEY);
  const settings = await kvs.get('settings');
  return { ...settings, isConnected: Boolean(token) };
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
