about: A file and a route that only have permission in their names; nobody asks anything.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/cb3b442a-9b41-5fa9-b903-55feeea37b47
  name: Scheme Copy
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: scheme
      title: Schemes
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: permissionSchemes.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - manage:jira-configuration
    - read:jira-work
=== src/permissionSchemes.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();
const checkPermissions = async () => {
  const res = await api.asApp().requestJira(route`/rest/api/3/permissionscheme`); //@ finding forge.authorized_calls
  const { permissionSchemes } = await res.json();
  return permissionSchemes.length > 0;
};

resolver.define('copy', async ({ payload }) => {
  if (!(await checkPermissions())) {
    throw new Error('no schemes');
  }
  const res = await api.asApp().requestJira(route`/rest/api/3/permissionscheme`, { method: 'POST', body: JSON.stringify({ name: payload.name }) }); //@ finding forge.authorized_calls
  return res.status;
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Schemes</Text>);
