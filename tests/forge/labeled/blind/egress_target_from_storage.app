about: The address of the backend is what an administrator stored; the host can be added by the customer.
verdicts:
  forge.no_egress: unknown
  forge.admin_only_reach: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4153c181-fab5-5e03-bedd-a0908594472a
  name: Forwarder
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:adminPage:
    - key: forwarder
      title: Forwarder
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
    - storage:app
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();
resolver.define('set', ({ payload }) => kvs.set('target', payload.target));
resolver.define('test', async () => {
  const target = await kvs.get('target');
  const res = await fetch(target);
  return res.status;
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('test')}>Test</Button>);
