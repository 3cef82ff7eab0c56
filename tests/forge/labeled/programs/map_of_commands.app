about: "Commands in a Map, chosen by the payload."
verdicts:
  forge.authorized_calls: refuted
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
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/307fc347-3d6d-57d2-a473-ad788c4dce5c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const commands = new Map([
    ['show', (key) => api.asUser().requestJira(route`/rest/api/3/issue/${key}`)],  //@ clean forge.authorized_calls
    ['remove', (key) => api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' })],  //@ finding forge.authorized_calls
  ]);
  const command = commands.get(payload.command);
  return command ? command(payload.key) : null;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
