about: Node's own client, got, undici and node-fetch.
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
  id: ari:cloud:ecosystem::app/86ca1867-9838-5263-926d-c103c7775a11
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/bridge": "4.2.0",
    "@forge/react": "10.5.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1",
    "got": "14.4.1",
    "undici": "6.19.2",
    "node-fetch": "3.3.2"
  }
}
=== src/index.js
import https from 'node:https';
import Resolver from '@forge/resolver';
import got from 'got';
import { request } from 'undici';
import nodeFetch from 'node-fetch';

const resolver = new Resolver();

resolver.define('load', async () => {
  https.get('https://a.example/', (answer) => answer.resume()); //@ finding forge.no_egress
  const call = https.request({ hostname: 'b.example', path: '/in', method: 'POST' }); //@ finding forge.no_egress
  call.end();
  await got('https://c.example/list').json(); //@ finding forge.no_egress
  await got.post('https://d.example/list', { json: { a: 1 } }); //@ finding forge.no_egress
  await request('https://e.example'); //@ finding forge.no_egress
  await nodeFetch('https://f.example'); //@ finding forge.no_egress
  return 'ok';
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
