about: The calling page picks a method of a service by name; every method of it deletes as the app.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/00b29e9e-f4c0-5ef0-bbaf-c5b9f3e77e84
  name: Dispatcher
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: dispatch
      title: Dispatch
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
=== src/service.js
import api, { route } from '@forge/api';

export const operations = {
  issue: (id) => api.asApp().requestJira(route`/rest/api/3/issue/${id}`, { method: 'DELETE' }), //@ finding forge.authorized_calls
  link: (id) => api.asApp().requestJira(route`/rest/api/3/issueLink/${id}`, { method: 'DELETE' }), //@ finding forge.authorized_calls
};
=== src/index.js
import Resolver from '@forge/resolver';
import { operations } from './service';

const resolver = new Resolver();
resolver.define('dispatch', async ({ payload: { operation, id } }) => {
  const run = operations[operation];
  if (!run) throw new Error(`unknown operation ${operation}`);
  const res = await run(id);
  return res.status;
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('dispatch', { operation: 'issue', id: '1' })}>Go</Button>);
