about: Everything goes to the platform's stores.
verdicts:
  forge.storage_on_platform_only: proven
  forge.secrets_in_secret_store: proven
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
  id: ari:cloud:ecosystem::app/6e3c99b8-0249-5c12-a7b1-63d492703261
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
    "@forge/sql": "2.4.0",
    "@forge/events": "1.2.0",
    "@forge/react": "10.5.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
import { kvs } from '@forge/kvs';
import sql from '@forge/sql';
import { Queue } from '@forge/events';

const resolver = new Resolver();
const queue = new Queue({ key: 'later' });

resolver.define('load', async ({ payload, context }) => {
  await kvs.set(`note:${context.extension.issue.id}`, payload.text); //@ clean forge.storage_on_platform_only; clean forge.secrets_in_secret_store
  await kvs.entity('note').set(context.extension.issue.id, { text: payload.text, by: context.accountId }); //@ clean forge.storage_on_platform_only; clean forge.secrets_in_secret_store
  await kvs.setSecret('partnerToken', payload.token); //@ clean forge.storage_on_platform_only; clean forge.secrets_in_secret_store
  await sql.prepare('INSERT INTO notes (body) VALUES (?)').bindParams(payload.text).execute(); //@ clean forge.storage_on_platform_only; clean forge.secrets_in_secret_store
  await queue.push({ body: { note: payload.text } }); //@ clean forge.storage_on_platform_only
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
