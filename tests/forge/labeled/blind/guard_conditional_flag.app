about: A flag of the request turns the check off, in a ternary and with a logical or.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/39253b39-47db-5a40-9453-6ec7e074b84a
  name: Flagged
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: flagged
      title: Flagged
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

async function admin() {
  const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const body = await res.json();
  return Boolean(body.permissions.ADMINISTER.havePermission);
}

resolver.define('or', async ({ payload }) => {
  if (payload.force || (await admin())) {
    await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
  }
});

resolver.define('and', async ({ payload }) => {
  if (payload.confirmed && (await admin())) {
    await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
  }
});

resolver.define('ternary', async ({ payload }) => {
  const allowed = payload.preview ? true : await admin();
  if (!allowed) return null;
  return (await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' })).status; //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Flagged</Text>);
