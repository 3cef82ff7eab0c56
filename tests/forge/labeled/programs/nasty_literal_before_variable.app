about: "A literal segment goes before a variable one: project/search is no project."
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
    - read:jira-work  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/09b57d7b-9307-56f6-9c40-fe101571b451
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().requestJira(route`/rest/api/3/project/search?query=${payload.text}`)).json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
