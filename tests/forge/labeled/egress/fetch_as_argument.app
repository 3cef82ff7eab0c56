about: fetch is handed to a helper that calls what it gets.
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
  id: ari:cloud:ecosystem::app/67d6efae-4ef9-569e-a48b-24662b2343c1
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
=== src/retry.js
export async function withRetry(send, address, times = 2) {
  for (let left = times; left > 0; left -= 1) {
    const answer = await send(address); //@ finding forge.no_egress
    if (answer.ok) return answer;
  }
  throw new Error('no answer');
}
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { withRetry } from './retry';

const resolver = new Resolver();

resolver.define('load', async () => {
  const answer = await withRetry(fetch, 'https://quotes.example/today');
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
