about: A path alias of TypeScript leads to the client; the guard checks permissions for the wrong account on one way.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5039a228-e4b1-566f-b606-79bd0afbd97d
  name: Aliased
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: aliased
      title: Aliased
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.tsx
permissions:
  scopes:
    - write:jira-work
    - read:permission:jira
    - read:jira-work
=== tsconfig.json
{"compilerOptions": {"baseUrl": ".", "paths": {"@app/*": ["src/lib/*"]}, "jsx": "react"}}
=== src/lib/jira.ts
import api, { route } from '@forge/api';

export const isGranted = async (accountId: string, permission: string): Promise<boolean> => {
  const res = await api.asApp().requestJira(route`/rest/api/3/permissions/check`, {
    method: 'POST',
    body: JSON.stringify({ accountId, globalPermissions: [permission] }),
  });
  const { globalPermissions } = await res.json();
  return globalPermissions.includes(permission);
};

export const removeComment = (issue: string, id: string) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${issue}/comment/${id}`, { method: 'DELETE' });
=== src/index.ts
import Resolver from '@forge/resolver';
import { isGranted, removeComment } from '@app/jira';

const resolver = new Resolver();

resolver.define('mine', async ({ payload, context }) => {
  if (!(await isGranted(context.accountId, 'ADMINISTER'))) return null;
  return (await removeComment(payload.issue, payload.id)).status;
});

resolver.define('theirs', async ({ payload }) => {
  if (!(await isGranted(payload.accountId, 'ADMINISTER'))) return null;
  return (await removeComment(payload.issue, payload.id)).status;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.tsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('mine', { issue: 'A-1', id: '3' })}>Go</Button>);
