about: A chain without await asks first and calls only then; the second chain goes on after a caught refusal.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/83256f0e-2acd-5a0e-9e86-80e85a3713d5
  name: Chained
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: chained
      title: Chained
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

const requireAdmin = () =>
  api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`)
    .then((res) => res.json())
    .then(({ permissions }) => {
      if (!permissions.ADMINISTER.havePermission) {
        throw new Error('not an administrator');
      }
    });

resolver.define('good', ({ payload }) =>
  requireAdmin().then(() =>
    api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }) //@ clean forge.authorized_calls
  ));

resolver.define('bad', ({ payload }) =>
  requireAdmin()
    .catch((error) => console.warn(error.message))
    .then(() =>
      api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }) //@ finding forge.authorized_calls
    ));

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('good', { key: 'A-1' })}>Go</Button>);
