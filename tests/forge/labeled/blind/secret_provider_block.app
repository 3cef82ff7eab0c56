about: An OAuth provider of the manifest carries its client secret in the open; the client id may stand there.
verdicts:
  forge.no_hardcoded_secrets: refuted
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6586c215-a51f-56bc-89f8-3df462b05ab6
  name: Calendar Link
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: calendar
      title: Calendar
      resource: main
      resolver:
        function: resolver
        providers:
          auth:
            - calendar
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
remotes:
  - key: calendar-api
    baseUrl: https://calendar.example
permissions:
  external:
    fetch:
      backend:
        - https://calendar.example
providers:
  auth:
    - key: calendar
      name: Calendar
      type: oauth2
      clientId: 5f2b8c1d9e  #@ clean forge.no_hardcoded_secrets
      remotes:
        - calendar-api
      bearerMethod: authorization-header
      actions:
        authorization:
          remote: calendar-api
          path: /oauth/authorize
        exchange:
          remote: calendar-api
          path: /oauth/token
          overrides:
            body:
              grant_type: authorization_code  #@ clean forge.no_hardcoded_secrets
              client_secret: cs_7d1e9f3a5b2c4d6e8f  #@ finding forge.no_hardcoded_secrets
              redirect: '{{redirect_uri}}'
        retrieveProfile:
          remote: calendar-api
          function: profile
          resolvers:
            id: id
            displayName: name
=== src/index.js
import Resolver from '@forge/resolver';
import api from '@forge/api';

const resolver = new Resolver();

resolver.define('events', async () => {
  const calendar = api.asUser().withProvider('calendar', 'calendar-api');
  if (!(await calendar.hasCredentials())) {
    await calendar.requestCredentials();
  }
  const res = await calendar.fetch('/v1/events');
  return res.json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('events')}>Events</Button>);
