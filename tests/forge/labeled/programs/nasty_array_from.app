about: "Array.from with a function, and flatMap."
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
  id: ari:cloud:ecosystem::app/10e39144-2f74-57c2-8f8a-b6a579b4028e
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const keys = payload.groups.flatMap((group) => group.keys);
  return Promise.all(Array.from(keys, (key) => asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' })));  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
