about: "assert of Node throws."
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
  id: ari:cloud:ecosystem::app/6cab2638-afe5-502e-ae0b-4f03e57d216e
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import assert from 'node:assert';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  assert(await authorize().onJiraIssue(payload.key).canDelete(), 'no');
  await asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
