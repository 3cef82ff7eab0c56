about: Check and deletion start together.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/914c0627-53dc-5408-a137-75740cc85e9c
  name: Together
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Together
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

const may = async (key, permission) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${key}&permissions=${permission}`);
  const { permissions } = await res.json();
  return permissions[permission].havePermission;
};

resolver.define('run', async ({ payload: { key } }) => {
  const [ok, gone] = await Promise.all([
    may(key, 'DELETE_ISSUES'),
    api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }), //@ finding forge.authorized_calls
  ]);
  return ok ? gone.status : 403;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
