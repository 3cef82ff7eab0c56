about: Permissions are fetched, logged away and never looked at.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/8f30adfb-625b-5daa-97b7-4f1b240cae0b
  name: Transition Buddy
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: buddy
      title: Buddy
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: resolvers/index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - write:jira-work
    - read:jira-work
=== src/resolvers/index.js
import Resolver from '@forge/resolver';
import { asApp, asUser, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('transition', async ({ payload }) => {
  const response = await asUser().requestJira(
    route`/rest/api/3/mypermissions?issueKey=${payload.issue}&permissions=TRANSITION_ISSUES`
  );
  const permissions = await response.json();
  const allowed = permissions?.permissions?.TRANSITION_ISSUES?.havePermission;

  await asApp().requestJira(route`/rest/api/3/issue/${payload.issue}/transitions`, { //@ finding forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ transition: { id: payload.transition } }),
  });
  return { allowed };
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('transition', { issue: 'A-1', transition: '31' })}>Go</Button>);
