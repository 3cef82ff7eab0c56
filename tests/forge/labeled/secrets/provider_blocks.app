about: A provider's blocks in the manifest hold a literal client secret and a key.
verdicts:
  forge.no_hardcoded_secrets: refuted
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
    - key: crm
      name: CRM
      type: oauth2
      clientId: 0oa7public #@ clean forge.no_hardcoded_secrets
      scopes:
        - read
      remotes:
        - crm-api
      bearerMethod: authorization-header
      actions:
        authorization:
          remote: crm-api
          path: /authorize
          queryParameters:
            prompt: consent #@ clean forge.no_hardcoded_secrets
            api_key: 77-literal-key #@ finding forge.no_hardcoded_secrets
        exchange:
          remote: crm-api
          path: /token
          overrides:
            headers:
              Authorization: Basic c3luYzpsaXRlcmFs #@ finding forge.no_hardcoded_secrets
            body:
              grant_type: authorization_code #@ clean forge.no_hardcoded_secrets
              client_id: 0oa7public #@ clean forge.no_hardcoded_secrets
              client_secret: literal-secret-1 #@ finding forge.no_hardcoded_secrets
        refreshToken:
          remote: crm-api
          path: /token
          overrides:
            body:
              refresh_token: '{{refresh_token}}' #@ clean forge.no_hardcoded_secrets
              client_secret: ${CRM_SECRET} #@ clean forge.no_hardcoded_secrets
        retrieveProfile:
          remote: crm-api
          path: /me
          resolvers:
            id: id
            displayName: name
remotes:
  - key: crm-api
    baseUrl: https://crm.example
environment:
  variables:
    - CRM_SECRET
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/537e4db5-1058-52a3-8bda-19a5868169b2
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
resolver.define('load', () => 'ready');

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
