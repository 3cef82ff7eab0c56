about: "Boards by granular scopes."
verdicts:
  forge.scopes_minimal: proven
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
    - read:board-scope:jira-software  #@ clean forge.scopes_minimal
    - read:issue-details:jira  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/8b97cc2b-eed0-5ff2-a217-5178f2f1767c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().requestJira(route`/rest/agile/1.0/board/${payload.board}`)).json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
