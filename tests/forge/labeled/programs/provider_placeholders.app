about: "Placeholders and variables are no secrets."
verdicts:
  forge.no_hardcoded_secrets: proven
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
              client_id: panel-public-client  #@ clean forge.no_hardcoded_secrets
              client_secret: "{{client_secret}}"  #@ clean forge.no_hardcoded_secrets
              refresh_token: ${REFRESH_TOKEN}  #@ clean forge.no_hardcoded_secrets
              grant_type: refresh_token  #@ clean forge.no_hardcoded_secrets
        retrieveProfile:
          remote: partner
          path: /me
          resolveId: id
          resolveDisplayName: name
remotes:
  - key: partner
    baseUrl: https://auth.partner.example
app:
  id: ari:cloud:ecosystem::app/7d28d11e-fd2f-5d6b-94e2-544ac89e62b1
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
