about: The check throws in a promise that nobody waits for; with the wait it holds.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/72680fa3-6b11-57c4-bc93-9561703acd82
  name: Floating
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Floating
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

async function ensure(key) {
  if (!(await may(key, 'EDIT_ISSUES'))) throw new Error('no');
}

resolver.define('run', async ({ payload }) => {
  ensure(payload.key);
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: '{}' }); //@ finding forge.authorized_calls
});

resolver.define('wait', async ({ payload }) => {
  await Promise.all([ensure(payload.key)]);
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: '{}' }); //@ clean forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
