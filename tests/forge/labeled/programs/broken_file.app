about: "A file that the resolver needs can't be parsed."
verdicts:
  forge.authorized_calls: unknown
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
  id: ari:cloud:ecosystem::app/bd33d2fb-7a41-574f-a257-01caaff3bb59
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { remove } from './removal';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return remove(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/removal.js
import { asApp, route } from '@forge/api';

export const remove = (key) => {
  return asApp(.requestJira(route`/rest/api/3/issue/${key}` { method 'DELETE' });
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
