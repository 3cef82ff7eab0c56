about: "The page checks, the definition does not."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/fb9c6c96-85b3-5e3e-b732-e9e0c12b6d5f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke, requestJira } from '@forge/bridge';

const remove = async () => {
  const answer = await requestJira('/rest/api/3/mypermissions?permissions=ADMINISTER');
  const { permissions } = await answer.json();
  if (permissions.ADMINISTER.havePermission) {
    await invoke('run', { key: 'A-1' });
  }
};

ForgeReconciler.render(<Button onClick={remove}>Remove</Button>);
