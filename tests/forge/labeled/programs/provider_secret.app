about: "A provider's secret stands in the manifest."
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
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
    - key: partner
      name: Partner
      type: oauth2
      clientId: panel-public-client
      scopes:
        - read
      remotes:
        - partner
      bearerMethod: authorization-header
      actions:
        authorization:
          remote: partner
          path: /authorize
          queryParameters:
            client_id: panel-public-client
        exchange:
          remote: partner
          path: /token
          overrides:
            body:
              grant_type: authorization_code  #@ clean forge.no_hardcoded_secrets
              client_secret: q7Xz4LmT9wPbRk2vNc8s  #@ finding forge.no_hardcoded_secrets
        retrieveProfile:
          remote: partner
          path: /me
          resolveId: id
          resolveDisplayName: name
remotes:
  - key: partner
    baseUrl: https://auth.partner.example
app:
  id: ari:cloud:ecosystem::app/68cd66ba-fedb-5c2d-8b09-6a07f7a87885
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().withProvider('partner', 'partner').hasCredentials()) ? 'yes' : 'no';
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
