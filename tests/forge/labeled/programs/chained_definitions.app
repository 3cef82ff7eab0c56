about: "define is chained and the definitions are exported at once."
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
  id: ari:cloud:ecosystem::app/d0ef51f2-fa92-54b1-8023-7dbc60b69735
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, asUser, route } from '@forge/api';

export const handler = new Resolver()
  .define('read', ({ payload: { key = 'A-1' } = {} }) => asUser().requestJira(route`/rest/api/3/issue/${key}`))  //@ clean forge.authorized_calls
  .define('remove', ({ payload: { key } }) => asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }))  //@ finding forge.authorized_calls
  .getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
