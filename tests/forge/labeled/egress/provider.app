about: A provider signs users in to an outside service, which is then called in their name.
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
providers:
  auth:
    - key: drive
      name: Drive
      type: oauth2
      clientId: 7720.drive.example
      scopes:
        - read
      remotes:
        - drive-api
      bearerMethod: authorization-header
      actions:
        authorization:
          remote: drive-api
          path: /authorize
        exchange:
          remote: drive-api
          path: /token
        retrieveProfile:
          remote: drive-api
          path: /me
          resolvers:
            id: id
            displayName: name
remotes:
  - key: drive-api #@ finding forge.no_egress
    baseUrl: https://drive.example
permissions:
  scopes:
    - read:jira-work
  external:
    fetch:
      backend:
        - https://drive.example #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/f3ee631e-d805-563a-bfe2-c3e4989d495a
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
import api from '@forge/api';

const resolver = new Resolver();

resolver.define('load', async () => {
  const drive = api.asUser().withProvider('drive', 'drive-api');
  if (!(await drive.hasCredentials())) {
    await drive.requestCredentials();
  }
  const answer = await drive.fetch('/files'); //@ finding forge.no_egress
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
