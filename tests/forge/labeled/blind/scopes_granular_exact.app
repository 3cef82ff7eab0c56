about: Granular scopes are all there and all needed, for version two and three of the same operation.
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/8fabb266-4e36-5597-b2ae-7f6ba9550d82
  name: Granular
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: list
      title: Properties
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
    - read:issue.property:jira  #@ clean forge.scopes_minimal
    - write:issue.property:jira  #@ clean forge.scopes_minimal
    - delete:issue.property:jira  #@ clean forge.scopes_minimal
    - storage:app  #@ clean forge.scopes_minimal
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';

const PROPERTY = 'granular.note';
const path = (key) => route`/rest/api/3/issue/${key}/properties/${PROPERTY}`;
const resolver = new Resolver();

resolver.define('read', async ({ payload }) => {
  await kvs.set('last', Date.now());
  return (await api.asUser().requestJira(path(payload.key))).json();
});
resolver.define('write', async ({ payload }) => {
  await api.asUser().requestJira(path(payload.key), { method: 'PUT', body: JSON.stringify({ note: payload.note }) });
});
resolver.define('drop', async ({ payload }) => {
  await api.asUser().requestJira(route`/rest/api/2/issue/${payload.key}/properties/${PROPERTY}`, { method: 'DELETE' });
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Notes</Text>);
