about: A class of permissions throws for users who may not, and every definition asks it.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3bfcc817-1ab1-55b2-b7ba-d68c0a686f3f
  name: Priority Desk
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: desk
      title: Priority desk
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
    - manage:jira-configuration
    - read:jira-work
=== src/services/permissionService.ts
import api, { route } from '@forge/api';

export class PermissionDenied extends Error {}

export class PermissionService {
  private async fetch(): Promise<Record<string, { havePermission: boolean }>> {
    const response = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
    const body = await response.json();
    return body.permissions;
  }

  async requireAdmin(): Promise<void> {
    const permissions = await this.fetch();
    if (permissions.ADMINISTER?.havePermission !== true) {
      throw new PermissionDenied('Only Jira administrators');
    }
  }
}
=== src/services/priorityService.ts
import api, { route } from '@forge/api';

export class PriorityService {
  async create(name: string): Promise<number> {
    const response = await api.asApp().requestJira(route`/rest/api/3/priority`, { method: 'POST', body: JSON.stringify({ name, statusColor: '#ff0000' }) }); //@ clean forge.authorized_calls
    return response.status;
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { PermissionService } from './services/permissionService';
import { PriorityService } from './services/priorityService';

const resolver = new Resolver();
const permissions = new PermissionService();
const priorities = new PriorityService();

resolver.define('createPriority', async ({ payload }) => {
  await permissions.requireAdmin();
  return priorities.create(payload.name);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.tsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('createPriority', { name: 'Now' })}>Create</Button>);
