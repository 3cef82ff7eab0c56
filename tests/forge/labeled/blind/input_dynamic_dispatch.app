about: Inputs choose a path segment safely in a route, and a whole URL unsafely.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f32f0f67-2183-517a-b1b8-af2feafa4db1
  name: Inputs
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Inputs
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
    - read:jira-work
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();
import { fetch } from '@forge/api';

resolver.define('run', async ({ payload }) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`); //@ clean forge.untrusted_input_validated
  return res.json();
});
resolver.define('proxy', async ({ payload }) => {
  const res = await fetch(`https://proxy.example/${payload.path}`); //@ finding forge.no_egress
  return res.text();
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
