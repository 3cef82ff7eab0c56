about: The permission is asked once everything is done.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/176b915d-9877-5484-89b0-db522e2c085b
  name: Late Guard
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  confluence:contentBylineItem:
    - key: late
      title: Archive
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
    - delete:page:confluence
    - read:confluence-content.permission
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('archive', async ({ payload, context }) => {
  const gone = await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${payload.pageId}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
  const check = await api.asUser().requestConfluence(route`/wiki/rest/api/content/${payload.pageId}/permission/check`, {
    method: 'POST',
    body: JSON.stringify({ subject: { type: 'user', identifier: context.accountId }, operation: 'delete' }),
  });
  const { hasPermission } = await check.json();
  if (!hasPermission) {
    throw new Error('You cannot delete this page');
  }
  return gone.status;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('archive', { pageId: '1' })}>Archive</Button>);
