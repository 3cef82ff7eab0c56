about: A remote with regions is declared, allowed as egress and invoked.
verdicts:
  forge.no_egress: refuted
  forge.runs_on_atlassian: refuted
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
remotes:
  - key: engine #@ finding forge.no_egress; finding forge.runs_on_atlassian
    baseUrl:
      default: https://engine.example
      EU: https://eu.engine.example
    operations:
      - compute
    auth:
      appUserToken:
        enabled: true
permissions:
  scopes:
    - read:jira-work
  external:
    fetch:
      backend:
        - remote: engine #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/bc17ec8b-043d-5da3-a435-c8044283287a
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
import { invokeRemote } from '@forge/api';

const resolver = new Resolver();

resolver.define('load', async ({ payload }) => {
  const answer = await invokeRemote('engine', { path: '/score', method: 'POST', body: JSON.stringify(payload) }); //@ finding forge.no_egress
  return (await answer.json()).score;
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
