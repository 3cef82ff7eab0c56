about: The return leaves the callback of forEach, not the definition.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b9ca938-554d-5a4a-90d7-f71e0903e5e2
  name: Wrong Return
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Wrong Return
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

resolver.define('run', async ({ payload }) => {
  const results = [await may(payload.key, 'DELETE_ISSUES')];
  results.forEach((ok) => {
    if (!ok) {
      return;
    }
  });
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
