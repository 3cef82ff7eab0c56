about: A resolver takes any issue key from the page and the queue's worker deletes that issue in the app's name.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5dd734ec-e8b1-534b-8ac1-fc6c5990a452
  name: Bulk Eraser
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: eraser
      title: Bulk eraser
      resource: main
      resolver:
        function: resolver
      render: native
  consumer:
    - key: eraser-consumer
      queue: erase
      function: erase
  function:
    - key: resolver
      handler: index.handler
    - key: erase
      handler: worker.erase
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - write:jira-work
=== src/index.js
import Resolver from '@forge/resolver';
import { Queue } from '@forge/events';
import api, { route } from '@forge/api';

const resolver = new Resolver();
const queue = new Queue({ key: 'erase' });

resolver.define('erase', async ({ payload }) => {
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.keys[0]}/comment`, { method: 'POST', body: JSON.stringify(payload.comment) }); //@ finding forge.authorized_calls
  const { jobId } = await queue.push(payload.keys.map((key) => ({ body: { key } })));
  return jobId;
});

export const handler = resolver.getDefinitions();
=== src/worker.js
import api, { route } from '@forge/api';

export const erase = async (event) => {
  await api.asApp().requestJira(route`/rest/api/3/issue/${event.body.key}`, { method: 'DELETE' });
};
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('erase', { keys: ['A-1'] })}>Erase</Button>);
