about: A portal panel is opened by customers; it reads any request as the app.
verdicts:
  forge.admin_only_reach: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/2c73ae5e-539d-58d7-8bf6-bfe4e2165dfd
  name: Portal Helper
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jiraServiceManagement:portalRequestDetailPanel:
    - key: helper  #@ finding forge.admin_only_reach
      title: Helper
      resource: main
      resolver:
        function: resolver
      render: native
      unlicensedAccess:
        - customer
        - anonymous
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:servicedesk-request
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();
resolver.define('request', async ({ payload }) => {
  const res = await api.asApp().requestJira(route`/rest/servicedeskapi/request/${payload.key}`); //@ finding forge.authorized_calls
  return res.json();
});
resolver.define('mine', async ({ payload }) => {
  const res = await api.asUser().requestJira(route`/rest/servicedeskapi/request/${payload.key}`); //@ clean forge.authorized_calls
  return res.json();
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('request', { key: 'HELP-1' })}>Load</Button>);
