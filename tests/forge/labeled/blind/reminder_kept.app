about: A reminder is kept with the account that the platform names; nothing leaves and nothing is called.
verdicts:
  forge.no_egress: proven
  forge.storage_on_platform_only: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/b09f71cb-85cc-586e-a45a-7514572c5c4f
  name: Reminder
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Reminder
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

resolver.define('run', async ({ payload, context }) => {
  await kvs.set(`reminder-${payload.key}`, { by: context.accountId, at: Number(payload.at) });
  return { ok: true };
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
