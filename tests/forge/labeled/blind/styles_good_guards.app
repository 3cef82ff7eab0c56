about: Guards in the manners of several developers, and all hold.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a5e144f9-7405-5d57-81a9-f803f5a72cb3
  name: Manners
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Manners
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
import assert from 'node:assert';

const may = async (key, permission) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${key}&permissions=${permission}`);
  const { permissions } = await res.json();
  return permissions[permission].havePermission;
};

const deny = () => {
  throw new Error('denied');
};
const edit = (key) => api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'PUT', body: '{}' });

resolver.define('assert', async ({ payload: { key } }) => {
  assert(await may(key, 'EDIT_ISSUES'), 'no permission');
  await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'PUT', body: '{}' }); //@ clean forge.authorized_calls
});
resolver.define('or', async ({ payload: { key } }) => {
  (await may(key, 'EDIT_ISSUES')) || deny();
  return (await edit(key)).status;
});
resolver.define('ternary', async ({ payload: { key } }) => ((await may(key, 'EDIT_ISSUES')) ? (await edit(key)).status : 403));
resolver.define('and', async ({ payload: { key } }) => (await may(key, 'EDIT_ISSUES')) && (await edit(key)).status);
resolver.define('switch', async ({ payload: { key } }) => {
  switch (await may(key, 'EDIT_ISSUES')) {
    case true:
      return (await edit(key)).status;
    default:
      return 403;
  }
});
resolver.define('early', async ({ payload: { key } }) => {
  const allowed = await may(key, 'EDIT_ISSUES');
  if (allowed !== true) return { error: 'denied' };
  return { status: (await edit(key)).status };
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
