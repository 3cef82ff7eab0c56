about: Two classic scopes are needed, the third is left over; no call is dynamic.
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/be84f954-58b5-5171-bc62-a8c8361f4839
  name: Priority List
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: list
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
    - read:jira-work  #@ clean forge.scopes_minimal
    - read:jira-user  #@ clean forge.scopes_minimal
    - manage:jira-project  #@ finding forge.scopes_minimal
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();
resolver.define('list', async () => (await api.asUser().requestJira(route`/rest/api/3/priority`)).json());
resolver.define('me', async () => (await api.asUser().requestJira(route`/rest/api/3/myself`)).json());
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Priorities</Text>);
