about: axios called as a function, with one object, and by its method.
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
  id: ari:cloud:ecosystem::app/6021085d-ef5f-56db-8a99-a01d09906373
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
    "axios": "1.7.2"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
const axios = require('axios');

const resolver = new Resolver();

resolver.define('load', async () => {
  await axios('https://one.example/a'); //@ finding forge.no_egress
  await axios({ method: 'post', url: 'https://two.example/b', data: { ok: true } }); //@ finding forge.no_egress
  const { data } = await axios.request({ baseURL: 'https://three.example', url: '/c' }); //@ finding forge.no_egress
  return data;
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
