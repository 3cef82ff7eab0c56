about: "X-Atlassian-Token: no-check is no token."
verdicts:
  forge.no_hardcoded_secrets: proven
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
app:
  id: ari:cloud:ecosystem::app/887a0439-6418-5f33-b152-b686c24162d6
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asUser().requestJira(route`/rest/api/3/issue/A-1/attachments`, { method: 'POST', headers: { 'X-Atlassian-Token': 'no-check' }, body: payload.form })).status;  //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
