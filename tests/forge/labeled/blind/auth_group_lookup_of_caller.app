about: The same lookup with the account that the platform names decides for the caller.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4097df97-5f7b-5e5b-9347-1d8c9088ca59
  name: Project Closer Two
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: closer
      title: Project closer
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
    - manage:jira-configuration
    - read:jira-user
=== src/groups.js
import { asApp, route } from '@forge/api';

export async function isAdmin(accountId) {
  const response = await asApp().requestJira(route`/rest/api/3/user/groups?accountId=${accountId}`);
  const groups = await response.json();
  return groups.some((group) => group.name === 'site-admins');
}
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, route } from '@forge/api';
import { isAdmin } from './groups';

const resolver = new Resolver();

resolver.define('closeProject', async ({ payload, context }) => {
  if (!(await isAdmin(context.accountId))) {
    return { error: 'Administrators only' };
  }
  const done = await asApp().requestJira(route`/rest/api/3/project/${payload.projectKey}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
  return { status: done.status };
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('closeProject', { projectKey: 'OLD' })}>Close</Button>);
