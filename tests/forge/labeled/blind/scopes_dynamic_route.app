about: The path comes from the page, so what is needed can't be told.
verdicts:
  forge.scopes_minimal: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/9673a90b-5aa8-5e96-bc5e-f874ecc3a6d2
  name: Explorer
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: explorer
      title: Explorer
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
    - read:jira-work
    - read:jira-user
=== src/index.js
import Resolver from '@forge/resolver';
import api, { assumeTrustedRoute } from '@forge/api';

const resolver = new Resolver();
resolver.define('get', async ({ payload }) => {
  const res = await api.asUser().requestJira(assumeTrustedRoute(payload.path));
  return res.json();
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('get', { path: '/rest/api/3/field' })}>Fields</Button>);
