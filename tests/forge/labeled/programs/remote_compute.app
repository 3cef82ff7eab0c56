about: "A resolver is an endpoint of a remote."
verdicts:
  forge.no_remotes: refuted
  forge.no_egress: refuted
  forge.runs_on_atlassian: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        endpoint: engine
  endpoint:
    - key: engine
      remote: engine
      auth:
        appUserToken:
          enabled: true
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - read:app-user-token
remotes:
  - key: engine
    baseUrl: https://engine.partner.example
    operations:
      - compute
app:
  id: ari:cloud:ecosystem::app/cfcc6a88-b55e-57c3-9bc3-4a4d3a3f8321
  runtime:
    name: nodejs22.x
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
