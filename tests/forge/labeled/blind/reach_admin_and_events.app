about: An administrators' page, its own function, a schedule and an event, and nobody else gets in.
verdicts:
  forge.admin_only_reach: proven
  forge.authorized_calls: proven
  forge.no_web_triggers: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0864b387-2ee1-5185-abc0-5368861b0936
  name: Control Room
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:adminPage:
    - key: control  #@ clean forge.admin_only_reach
      title: Control room
      resource: main
      resolver:
        function: admin-resolver
      render: native
  scheduledTrigger:
    - key: tick  #@ clean forge.admin_only_reach
      function: tick
      interval: hour
  trigger:
    - key: installed
      function: installed
      events:
        - avi:forge:installed:app
  function:
    - key: admin-resolver
      handler: admin.handler
    - key: tick
      handler: jobs.tick
    - key: installed
      handler: jobs.installed
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - storage:app
=== src/admin.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();
resolver.define('settings', () => kvs.get('settings'));
resolver.define('save', ({ payload }) => kvs.set('settings', { limit: Number(payload.limit) }));
resolver.define('fields', async () => {
  const res = await api.asApp().requestJira(route`/rest/api/3/field`); //@ clean forge.authorized_calls
  return res.json();
});
export const handler = resolver.getDefinitions();
=== src/jobs.js
import { kvs } from '@forge/kvs';
export const tick = async () => { await kvs.set('tick', Date.now()); };
export const installed = async () => { await kvs.set('settings', { limit: 10 }); };
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Control room</Text>);
