about: The condition is the wrong way round; only those who may not get through.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/8aadae66-1c0b-5ba0-8d08-faae8f4f7dfd
  name: Upside Down
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: upside
      title: Upside
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
resolver.define('remove', async ({ payload }) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${payload.key}&permissions=DELETE_ISSUES`);
  const data = await res.json();
  if (data.permissions.DELETE_ISSUES.havePermission) {
    throw new Error('not allowed');
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Upside</Text>);
