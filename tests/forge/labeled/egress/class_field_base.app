about: The base address is a field of a class, the path is not known.
verdicts:
  forge.no_egress: refuted
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
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/bf50f0f4-7c3e-5fef-a2d7-1e555944245f
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
=== src/client.ts
import { fetch } from '@forge/api';

export class Client {
  private readonly base = 'https://tickets.example/api';
  constructor(private readonly team: string) {}

  async get(path: string) {
    return this.send('GET', `/${this.team}${path}`);
  }

  private async send(method: string, path: string) {
    const answer = await fetch(`${this.base}${path}`, { method }); //@ finding forge.no_egress
    return answer.json();
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { Client } from './client';

const resolver = new Resolver();

resolver.define('load', async ({ payload }: any) => {
  const client = new Client(payload.team);
  const found = await client.get('/open');
  return found.title;
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
