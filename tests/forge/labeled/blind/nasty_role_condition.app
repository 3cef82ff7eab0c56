about: Only viewers are asked; who sends another role, or a force, is not.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/807eb2f8-7552-5543-850a-9268b78a7357
  name: Roles
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Roles
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - write:jira-work
    - read:jira-work
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

const may = async (key, permission) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${key}&permissions=${permission}`);
  const { permissions } = await res.json();
  return permissions[permission].havePermission;
};

resolver.define('run', async ({ payload }) => {
  if (payload.role === 'viewer' && !(await may(payload.key, 'EDIT_ISSUES'))) throw new Error('no');
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: '{}' }); //@ finding forge.authorized_calls
});

resolver.define('force', async ({ payload }) => {
  const ok = await may(payload.key, 'EDIT_ISSUES');
  if (!ok && !payload.force) throw new Error('no');
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: '{}' }); //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
