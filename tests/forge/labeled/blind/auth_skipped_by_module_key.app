about: Who says that he comes from the administrators' page is not asked anything more.
verdicts:
  forge.authorized_calls: refuted
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/fc450114-c9b3-5012-a073-5209f0a70f3e
  name: Two Doors
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:adminPage:
    - key: two-doors-admin
      title: Administration
      resource: admin
      resolver:
        function: resolver
      render: native
  jira:issuePanel:
    - key: two-doors-panel
      title: Panel
      resource: panel
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: admin
    path: src/frontend/admin.jsx
  - key: panel
    path: src/frontend/panel.jsx
permissions:
  scopes:
    - write:jira-work
    - read:jira-work
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('wipe', async ({ payload }) => {
  if (!payload.fromAdminPage) {
    const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
    const { permissions } = await res.json();
    if (!permissions.ADMINISTER.havePermission) {
      throw new Error('no');
    }
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/admin.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('wipe', { key: 'A-1', fromAdminPage: true })}>Wipe</Button>);
=== src/frontend/panel.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Nothing here</Text>);
