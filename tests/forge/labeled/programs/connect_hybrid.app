about: "A hybrid with parts of Connect."
verdicts:
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
connectModules:
  jira:lifecycle:
    - key: lifecycle
      installed: /installed
remotes:
  - key: connect
    baseUrl: https://connect.partner.example
app:
  id: ari:cloud:ecosystem::app/a9f89e01-7d10-507a-93b4-0dd9a98b7cc2
  runtime:
    name: nodejs22.x
  connect:
    key: panel-connect
    remote: connect
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().requestJira(route`/rest/api/3/label`)).json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
