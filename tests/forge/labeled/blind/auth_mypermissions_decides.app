about: The user's own permission is read and decides before the app deletes.
verdicts:
  forge.authorized_calls: proven
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4d2e0f34-0700-5f78-842a-3fd7ff2a3be0
  name: Careful Sweeper
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issueAction:
    - key: sweep
      title: Sweep
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
=== package.json
{"name": "careful-sweeper", "version": "1.0.0", "dependencies": {"@forge/api": "5.0.0", "@forge/bridge": "4.1.0", "@forge/react": "11.0.0", "@forge/resolver": "1.6.0"}}
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('sweep', async (req) => {
  const key = req.context.extension.issue.key;
  const answer = await api
    .asUser()
    .requestJira(route`/rest/api/3/mypermissions?issueKey=${key}&permissions=DELETE_ISSUES`);
  const { permissions } = await answer.json();
  if (!permissions.DELETE_ISSUES.havePermission) {
    throw new Error('You may not delete this issue.');
  }
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
  return res.status;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('sweep')}>Sweep</Button>);
