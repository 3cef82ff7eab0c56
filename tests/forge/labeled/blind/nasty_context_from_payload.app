about: The context comes out of the payload where there is one, so the caller says who he is.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a2be28c0-fe54-580d-9cc8-abdfab04d3cc
  name: Who Am I
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Who Am I
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
    - read:jira-user
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

const isAdmin = async (accountId) => {
  const res = await api.asApp().requestJira(route`/rest/api/3/user/groups?accountId=${accountId}`);
  return (await res.json()).some(({ name }) => name === 'jira-admins');
};

resolver.define('run', async (req) => {
  const { accountId } = req.payload.context || req.context;
  if (!(await isAdmin(accountId))) throw new Error('administrators only');
  await api.asApp().requestJira(route`/rest/api/3/issue/${req.payload.key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
