about: "A double negation compared with false."
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
  id: ari:cloud:ecosystem::app/fb239942-e358-57ee-ae71-cf7009325ad7
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const ok = await authorize().onJiraIssue(payload.key).canDelete();
  if (!!ok === false) return 'no';
  await asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
