about: Whether someone is an administrator is read from a flag that an earlier caller stored.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7959493f-1ea4-50c6-a6dc-a89e69f3401a
  name: Flag
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Flag
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
    - storage:app
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();
import { kvs } from '@forge/kvs';

resolver.define('login', async ({ payload }) => kvs.set('admin', payload.admin));
resolver.define('run', async ({ payload }) => {
  if (!(await kvs.get('admin'))) throw new Error('no');
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
