about: A page is updated, but the manifest allows reading only.
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f4423464-d8bb-5e15-95dc-5ee1aab93c3d
  name: Stamp
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  confluence:contentAction:
    - key: stamp
      title: Stamp
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
    - read:page:confluence  #@ clean forge.scopes_minimal
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('stamp', async ({ context }) => {
  const id = context.extension.content.id;
  const res = await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${id}?body-format=storage`); //@ clean forge.scopes_minimal
  const page = await res.json();
  const body = { id, status: 'current', title: page.title, version: { number: page.version.number + 1 }, body: { representation: 'storage', value: page.body.storage.value + '<p>Seen</p>' } };
  await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${id}`, { method: 'PUT', body: JSON.stringify(body) }); //@ finding forge.scopes_minimal
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('stamp')}>Stamp</Button>);
