about: "A listener makes the call."
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
  id: ari:cloud:ecosystem::app/219361da-87bc-5eed-ac5f-786acd491cff
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { EventEmitter } from 'events';
import { asApp, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const bus = new EventEmitter();
  bus.on('remove', (key) => asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }));  //@ finding forge.authorized_calls
  bus.emit('remove', payload.key);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
