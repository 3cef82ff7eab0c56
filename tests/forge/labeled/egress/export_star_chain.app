about: The calling function comes through a chain of star exports.
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
  id: ari:cloud:ecosystem::app/65134632-02f8-5bda-a8ec-62b9ede5a1ce
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
=== src/lib/http.js
import { fetch } from '@forge/api';

export const send = async (name, body) =>
  fetch(`https://queue.example/${name}`, { method: 'POST', body: JSON.stringify(body) }); //@ finding forge.no_egress
=== src/lib/inner.js
export * from './http';
export const VERSION = 2;
=== src/lib/index.js
export * from './inner';
export { VERSION as version } from './inner';
=== src/index.js
import Resolver from '@forge/resolver';
import * as lib from './lib';

const resolver = new Resolver();

resolver.define('load', async () => {
  await lib.send('opened', { version: lib.version });
  return 'sent';
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
