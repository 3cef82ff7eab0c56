about: The whole payload is kept in the platform's storage; where it is kept is right.
verdicts:
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
  id: ari:cloud:ecosystem::app/77aae823-ee44-50d7-a2ad-cc009d0f68bc
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
=== src/store.ts
import { storage } from '@forge/api';

export abstract class Repository<T> {
  protected constructor(private readonly prefix: string) {}

  async save(id: string, record: T): Promise<void> {
    await storage.set(`${this.prefix}#${id}`, record); //@ clean forge.storage_on_platform_only
  }
}

export class Settings extends Repository<Record<string, unknown>> {
  constructor() {
    super('settings');
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { Settings } from './store';

const resolver = new Resolver();
const settings = new Settings();

resolver.define('load', async ({ payload, context }: any) => {
  await settings.save(context.accountId, payload);
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
