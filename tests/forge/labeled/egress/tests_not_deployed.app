about: Only tests, mocks and scripts call out; they are not deployed.
verdicts:
  forge.no_egress: proven
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
  id: ari:cloud:ecosystem::app/16e9f497-e3b2-5964-808f-4d3de21e4c3d
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
=== src/index.js
import Resolver from '@forge/resolver';

const resolver = new Resolver();
resolver.define('load', () => 'hello'); //@ clean forge.no_egress

export const handler = resolver.getDefinitions();
=== src/__tests__/live.test.js
test('the staging host answers', async () => {
  const answer = await fetch('https://staging.example/health'); //@ clean forge.no_egress
  expect(answer.ok).toBe(true);
});
=== scripts/publish.js
fetch('https://deploy.example/release', { method: 'POST' }); //@ clean forge.no_egress
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
