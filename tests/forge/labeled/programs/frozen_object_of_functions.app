about: "Functions in a frozen object with computed keys."
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
  id: ari:cloud:ecosystem::app/57091612-3bfa-5da2-86d4-a7d5d247384a
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const NAME = 'remove';
  const commands = Object.freeze({
    ['re' + 'ad']: (key) => api.asUser().requestJira(route`/rest/api/3/issue/${key}`),  //@ clean forge.authorized_calls
    [NAME]: (key) => api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }),  //@ finding forge.authorized_calls
  });
  return commands[payload.command]?.(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
