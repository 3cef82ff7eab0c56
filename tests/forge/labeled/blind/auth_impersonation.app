about: The resolver acts as whatever account the page names.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/bcfb55d3-46a4-5698-a54a-ee956b7d3b01
  name: Ghost Writer
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: ghost
      title: Ghost writer
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
    write:jira-work:
      allowImpersonation: true
=== src/index.js
import Resolver from '@forge/resolver';
import { asUser, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('ghost', async ({ payload }) => {
  const as = payload.accountId;
  const res = await asUser(as).requestJira(route`/rest/api/3/issue/${payload.key}/comment`, { method: 'POST', body: JSON.stringify({ body: payload.doc }) }); //@ finding forge.authorized_calls
  return res.ok;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('ghost', { accountId: 'x', key: 'A-1' })}>Write</Button>);
