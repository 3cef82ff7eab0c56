about: The address is a constant of another file; nothing is declared.
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
  id: ari:cloud:ecosystem::app/703a287d-33c4-5d77-bb80-3302a60f62a2
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
=== src/settings.js
export const COLLECTOR = 'https://collector.example';
export const RETRIES = 3;
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { COLLECTOR, RETRIES } from './settings';

const resolver = new Resolver();

resolver.define('load', async () => {
  for (let attempt = 0; attempt < RETRIES; attempt += 1) {
    const answer = await fetch(`${COLLECTOR}/v2/ping`); //@ finding forge.no_egress
    if (answer.ok) return 'up';
  }
  return 'down';
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
