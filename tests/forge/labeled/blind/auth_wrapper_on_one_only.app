about: One definition is wrapped by the administrators' check, its neighbor was forgotten.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7930919f-13aa-5ece-a7c4-f7c9c4186194
  name: Wrapper Case
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: page
      title: Priorities
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
    - manage:jira-configuration
    - manage:jira-project
    - read:jira-work
=== src/middleware.js
import api, { route } from '@forge/api';

export const adminOnly = (fn) => async (req) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const json = await res.json();
  if (!json.permissions.ADMINISTER.havePermission) {
    return { error: 'forbidden' };
  }
  return fn(req);
};
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { adminOnly } from './middleware';

const resolver = new Resolver();

const removeProject = async ({ payload }) => {
  await api.asApp().requestJira(route`/rest/api/3/project/${payload.key}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
  return true;
};

const renameProject = async ({ payload }) => {
  await api.asApp().requestJira(route`/rest/api/3/project/${payload.key}`, { method: 'PUT', body: JSON.stringify({ name: payload.name }) }); //@ finding forge.authorized_calls
  return true;
};

resolver.define('removeProject', adminOnly(removeProject));
resolver.define('renameProject', renameProject);

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('renameProject', { key: 'A', name: 'B' })}>Rename</Button>);
