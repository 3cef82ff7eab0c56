about: "URLSearchParams behind a route."
verdicts:
  forge.scopes_minimal: refuted
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
    - read:jira-work  #@ clean forge.scopes_minimal
    - manage:jira-project  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/3d67a204-16dc-559e-8619-e2a51349bd2c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const query = new URLSearchParams({ jql: payload.jql, maxResults: '10' });
  return (await api.asUser().requestJira(route`/rest/api/3/search/jql?${query}`)).json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
