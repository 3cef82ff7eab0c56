about: Controllers with decorators are collected and registered by a loop; the guard is a decorator on one of two.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/40754010-1a07-572c-9ce0-35294bb4be23
  name: Decorated
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Decorated
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

export function adminOnly(_target: unknown, _name: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const original = descriptor.value;
  descriptor.value = async function (...args: unknown[]) {
    const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
    const { permissions } = await res.json();
    if (!permissions.ADMINISTER.havePermission) {
      throw new Error('administrators only');
    }
    return original.apply(this, args);
  };
  return descriptor;
}
=== src/controller.ts
import api, { route } from '@forge/api';
import { adminOnly } from './guard';

export class IssueController {
  @adminOnly
  async remove({ payload }: { payload: { key: string } }) {
    return (await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' })).status;
  }

  async touch({ payload }: { payload: { key: string } }) {
    return (await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: '{}' })).status; //@ finding forge.authorized_calls
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { IssueController } from './controller';

const resolver = new Resolver();
const controller = new IssueController();
const routes: Record<string, (req: never) => Promise<number>> = {
  remove: (req) => controller.remove(req),
  run: (req) => controller.touch(req),
};
for (const [name, fn] of Object.entries(routes)) {
  resolver.define(name, fn);
}
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
