about: A switch over actions asks in each case but the last; a loop over keys asks for each key.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6fc24529-028a-5979-94b4-539a6f9895f5
  name: Switchboard
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issueAction:
    - key: board
      title: Board
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
=== src/permissions.js
import api, { route } from '@forge/api';

export const has = async (permission, key) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${key}&permissions=${permission}`);
  if (!res.ok) return false;
  const body = await res.json();
  return body.permissions?.[permission]?.havePermission ?? false;
};
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { has } from './permissions';

const resolver = new Resolver();

resolver.define('act', async ({ payload }) => {
  const { action, key } = payload;
  switch (action) {
    case 'edit':
      if (!(await has('EDIT_ISSUES', key))) return { error: 403 };
      await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'PUT', body: JSON.stringify(payload.edit) }); //@ clean forge.authorized_calls
      break;
    case 'comment':
      await api.asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, { method: 'POST', body: JSON.stringify(payload.comment) }); //@ finding forge.authorized_calls
      break;
    default:
      return { error: 400 };
  }
  return { ok: true };
});

resolver.define('removeAll', async ({ payload }) => {
  for (const key of payload.keys) {
    if (await has('DELETE_ISSUES', key)) {
      await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
    }
  }
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Board</Text>);
