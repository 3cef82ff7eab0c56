about: A token of a foreign service goes to that service, whatever its path looks like.
verdicts:
  forge.no_user_credentials_collected: proven
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f17fa49e-2f2a-59a9-914a-573ae5753790
  name: Foreign Tracker
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: tracker
      title: Tracker
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
  external:
    fetch:
      backend:
        - https://tracker.example
=== src/index.js
import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();
const BASE = 'https://tracker.example';

resolver.define('connect', async ({ payload }) => {
  await kvs.setSecret('tracker-token', payload.token); //@ clean forge.secrets_in_secret_store
});

resolver.define('items', async () => {
  const token = await kvs.getSecret('tracker-token');
  const res = await fetch(`${BASE}/rest/api/3/issue/7`, { headers: { Authorization: `Bearer ${token}` } }); //@ clean forge.no_user_credentials_collected
  return res.json();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('items')}>Items</Button>);
