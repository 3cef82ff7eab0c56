about: "A timer makes the call."
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
  id: ari:cloud:ecosystem::app/504e61b9-52b5-5f33-b5dd-07582f66a2b0
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  setTimeout(() => {
    asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  }, 10);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
