about: An axios instance with a base address, made in a file of its own.
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
  id: ari:cloud:ecosystem::app/7695c969-95ac-50d7-9549-941d0d793dbb
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
=== src/crm/client.js
import axios from 'axios';

export const crm = axios.create({
  baseURL: 'https://crm.example/api',
  timeout: 5000,
});
=== src/crm/index.js
export * from './client';
=== src/index.js
import Resolver from '@forge/resolver';
import { crm } from './crm';

const resolver = new Resolver();

resolver.define('load', async ({ payload }) => {
  const { data } = await crm.get(`/deals/${payload.id}`); //@ finding forge.no_egress
  return data.title;
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
