about: The host comes from storage, but only hosts of a constant list are called.
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
    - storage:app
app:
  id: ari:cloud:ecosystem::app/be963dcf-5d9a-53b2-9a34-c18bd3bd163c
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
import { fetch } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();
const HOSTS = ['https://eu.board.example', 'https://us.board.example'];

resolver.define('load', async () => {
  const { region } = await kvs.get('settings');
  const host = HOSTS[region === 'us' ? 1 : 0];
  const answer = await fetch(`${host}/rows`); //@ finding forge.no_egress
  return answer.text();
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
