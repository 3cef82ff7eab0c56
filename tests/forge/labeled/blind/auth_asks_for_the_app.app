about: mypermissions is asked in the app's name, so it answers what the app may do.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/47cd8c80-024f-5a3c-8e94-01da29e0fae0
  name: Label Painter
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issueContext:
    - key: painter
      title: Painter
      label: Painter
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

const may = async (issueKey, permission) => {
  const response = await api.asApp().requestJira(
    route`/rest/api/3/mypermissions?issueKey=${issueKey}&permissions=${permission}`
  );
  const body = await response.json();
  return body.permissions[permission].havePermission;
};

resolver.define('paint', async ({ payload }) => {
  if (!(await may(payload.issueKey, 'EDIT_ISSUES'))) {
    throw new Error('Not allowed');
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.issueKey}`, { //@ finding forge.authorized_calls
    method: 'PUT',
    body: JSON.stringify({ update: { labels: [{ add: payload.label }] } }),
  });
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('paint', { issueKey: 'A-1', label: 'red' })}>Paint</Button>);
