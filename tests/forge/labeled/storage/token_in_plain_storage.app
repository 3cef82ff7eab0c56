about: A token is kept in plain storage, another in the secret store.
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
  id: ari:cloud:ecosystem::app/cf1c00d0-edc2-5b37-8550-66676596343f
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
    "@forge/react": "10.5.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
import { storage } from '@forge/api';

const resolver = new Resolver();

resolver.define('load', async ({ payload }) => {
  await storage.set('apiToken', payload.value); //@ finding forge.secrets_in_secret_store
  await storage.setSecret('webhookSecret', payload.webhookSecret); //@ clean forge.secrets_in_secret_store
  await storage.set('settings', { project: payload.project, hasToken: Boolean(payload.value) }); //@ clean forge.secrets_in_secret_store
  await storage.set('nextPageToken', payload.nextPageToken); //@ clean forge.secrets_in_secret_store
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
