about: The check returns a promise and nobody waits for it, so it is always true.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/53c49785-77f1-512c-bf3e-05fa75d481a0
  name: Impatient
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:projectPage:
    - key: impatient
      title: Impatient
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
=== src/checks.js
import api, { route } from '@forge/api';

export async function mayDelete(key) {
  const response = await api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${key}&permissions=DELETE_ISSUES`);
  const data = await response.json();
  return data.permissions.DELETE_ISSUES.havePermission;
}
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { mayDelete } from './checks';

const resolver = new Resolver();

resolver.define('delete', async ({ payload: { key } }) => {
  if (mayDelete(key)) {
    await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
  }
});

resolver.define('deleteSafely', async ({ payload: { key } }) => {
  if (await mayDelete(key)) {
    await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
  }
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('delete', { key: 'A-1' })}>Delete</Button>);
