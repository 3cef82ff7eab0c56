about: In a loop each key is asked for and skipped if refused.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/82c6415d-d938-5d3c-b25f-59bc94088118
  name: Loop
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Loop
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
  let done = 0;
  for (const key of payload.keys) {
    if (!(await may(key, 'DELETE_ISSUES'))) continue;
    await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
    done += 1;
  }
  return done;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
