about: The check throws, the handler catches and goes on.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/dfe1b0d6-a5d7-54c0-86da-97fd67c575ba
  name: Swallow
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: swallow
      title: Swallow
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
=== src/guard.ts
import api, { route } from '@forge/api';

export async function requireEdit(issueKey: string): Promise<void> {
  const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${issueKey}&permissions=EDIT_ISSUES`);
  const { permissions } = await res.json();
  if (!permissions.EDIT_ISSUES.havePermission) {
    throw new Error('may not edit');
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { requireEdit } from './guard';

const resolver = new Resolver();

resolver.define('edit', async ({ payload }) => {
  try {
    await requireEdit(payload.key);
  } catch (error) {
    console.error('permission check failed');
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: JSON.stringify(payload.edit) }); //@ finding forge.authorized_calls
});

resolver.define('editInside', async ({ payload }) => {
  try {
    await requireEdit(payload.key);
    await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: JSON.stringify(payload.edit) }); //@ clean forge.authorized_calls
  } catch (error) {
    return { error: 'not saved' };
  }
  return { ok: true };
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.tsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('edit', { key: 'A-1', edit: {} })}>Edit</Button>);
