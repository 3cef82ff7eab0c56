about: "UI Kit 2 invokes a definition that asks as the app."
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
  id: ari:cloud:ecosystem::app/fead4b07-c127-54bb-8c06-59ea0adcd64c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('read', async ({ payload, context }) => {
  const { key } = payload ?? {};
  return (await api.asApp().requestJira(route`/rest/api/3/issue/${key}`)).json();  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('read', { key: 'A-1' })}>Read</Button>);
