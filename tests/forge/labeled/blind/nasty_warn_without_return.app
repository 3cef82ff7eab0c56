about: Who may not is warned, and served.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c3b70980-a358-5e0c-b33d-214b2f7f6a76
  name: Only Warned
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Only Warned
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
  const ok = await may(payload.key, 'EDIT_ISSUES');
  if (!ok) {
    console.warn('edit without permission');
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: '{}' }); //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
