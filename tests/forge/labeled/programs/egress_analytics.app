about: "Analytics without personal data keeps the badge, not the promise."
verdicts:
  forge.no_egress: refuted
  forge.runs_on_atlassian: proven
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
  external:
    fetch:
      client:
        - address: https://count.partner.example  #@ finding forge.no_egress
          category: analytics
          inScopeEUD: false
app:
  id: ari:cloud:ecosystem::app/d0b0760d-2afd-5d12-9819-a9cc08661dd1
  runtime:
    name: nodejs22.x
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
