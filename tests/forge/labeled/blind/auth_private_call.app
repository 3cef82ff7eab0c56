about: A private call in the app's name with a path that the page gives.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/8e6ae88a-72da-556d-8ffb-96a48a58f1d9
  name: Shortcut
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: shortcut
      title: Shortcut
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
=== src/index.js
import Resolver from '@forge/resolver';
import { __requestAtlassianAsApp } from '@forge/api';

const resolver = new Resolver();

resolver.define('raw', async ({ payload }) => {
  const res = await __requestAtlassianAsApp('/graphql', { method: 'POST', body: JSON.stringify({ query: payload.query }) }); //@ finding forge.authorized_calls
  return res.json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('raw', { query: '{ me { user { name } } }' })}>Ask</Button>);
