about: A class wraps plain storage; tokens and passwords come through it.
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
  id: ari:cloud:ecosystem::app/870dca2c-d0ac-5684-aaad-87e34a028f79
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
import { Store } from './store';

const resolver = new Resolver();
const store = new Store('app');

resolver.define('save', async ({ payload }) => {
  await store.write('connection', { host: payload.host, password: payload.password });
  await store.count();
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
=== src/store.js
import { storage } from '@forge/api';

export class Store {
  constructor(prefix) {
    this.prefix = prefix;
  }

  async write(key, value) {
    await storage.set(`${this.prefix}:${key}`, value); //@ finding forge.secrets_in_secret_store
  }

  async count() {
    const before = (await storage.get('count')) ?? 0;
    await storage.set('count', before + 1); //@ clean forge.secrets_in_secret_store
  }
}
