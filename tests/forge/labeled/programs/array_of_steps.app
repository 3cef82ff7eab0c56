about: "Steps in an array, the check is the first and throws."
verdicts:
  forge.authorized_calls: proven
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
  id: ari:cloud:ecosystem::app/fe898b24-fdfc-50f7-9e09-c1b7064c030e
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const steps = [
    async () => {
      const ok = await authorize().onJiraIssue(payload.key).canDelete();
      if (!ok) throw new Error('no');
    },
    () => asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }),  //@ clean forge.authorized_calls
  ];
  for (const step of steps) {
    await step();
  }
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
