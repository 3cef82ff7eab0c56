about: An asynchronous filter keeps everything, since promises are true; the filter over settled answers is right.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/496cef8c-6b5b-5835-852a-f836a3d97c4c
  name: Async Filter
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Async Filter
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
  const allowed = payload.keys.filter(async (key) => await may(key, 'DELETE_ISSUES'));
  for (const key of allowed) {
    await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
  }
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
