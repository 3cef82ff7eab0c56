about: "A Set of allowed keys, filled by checks, decides."
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
  id: ari:cloud:ecosystem::app/85c04605-d411-5ed3-9bfa-c6c8b7979bd4
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const allowed = new Set();
  for (const key of payload.keys) {
    if (await authorize().onJiraIssue(key).canDelete()) allowed.add(key);
  }
  for (const key of allowed) {
    await asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
  }
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
