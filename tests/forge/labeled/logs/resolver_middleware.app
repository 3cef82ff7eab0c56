about: A wrapper logs every request of a resolver.
verdicts:
  forge.no_personal_data_in_logs: refuted
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
  id: ari:cloud:ecosystem::app/11afd4f4-2120-5741-b2ca-5b6df3842273
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

const resolver = new Resolver();

const logged = (name, handler) => async (req) => {
  console.log(`${name} called`); //@ clean forge.no_personal_data_in_logs
  console.debug('request', req); //@ finding forge.no_personal_data_in_logs
  const started = Date.now();
  const result = await handler(req);
  console.log(`${name} took ${Date.now() - started} ms`); //@ clean forge.no_personal_data_in_logs
  return result;
};

resolver.define('load', logged('load', ({ payload }) => payload.rows.length));

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
