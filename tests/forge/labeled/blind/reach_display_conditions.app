about: A global page is hidden from all but administrators, which hides it and no more.
verdicts:
  forge.admin_only_reach: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e67b8581-a5ec-5e7c-96c2-ab4162acdb65
  name: Hidden Door
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: hidden  #@ finding forge.admin_only_reach
      title: Hidden door
      resource: main
      resolver:
        function: resolver
      render: native
      displayConditions:
        isAdmin: true
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - manage:jira-configuration
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, route } from '@forge/api';

const resolver = new Resolver();
resolver.define('drop', async ({ payload }) => {
  const dropped = await asApp().requestJira(route`/rest/api/3/project/${payload.key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
  return dropped.ok;
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('drop', { key: 'X' })}>Drop</Button>);
