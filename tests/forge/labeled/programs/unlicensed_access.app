about: "People without a licence may call a portal's panel."
verdicts:
  forge.admin_only_reach: refuted
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  jiraServiceManagement:portalRequestDetail:
    - key: detail
      title: Detail
      resource: main
      render: native
      unlicensedAccess:
        - customer
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
  id: ari:cloud:ecosystem::app/94bc76fb-2d7c-58df-8a0d-c59946e9ad8d
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: payload.body });  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
