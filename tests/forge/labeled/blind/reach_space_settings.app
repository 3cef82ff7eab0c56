about: Settings of a space are for the space's administrators, who are not the product's; the global settings are.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ffdcc4ea-8eaa-5ca6-9862-1b53d76daa77
  name: Space Keeper
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  confluence:spaceSettings:
    - key: keeper-space  #@ finding forge.admin_only_reach
      title: Keeper
      route: keeper
      resource: main
      resolver:
        function: space
      render: native
  confluence:globalSettings:
    - key: keeper-global  #@ clean forge.admin_only_reach
      title: Keeper
      resource: main
      resolver:
        function: global
      render: native
  function:
    - key: space
      handler: space.handler
    - key: global
      handler: global.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - storage:app
=== src/space.js
import Resolver from '@forge/resolver';
import { kvs } from '@forge/kvs';
const resolver = new Resolver();
resolver.define('read', ({ context }) => kvs.get(`space-${context.extension.space.id}`));
export const handler = resolver.getDefinitions();
=== src/global.js
import Resolver from '@forge/resolver';
import { kvs } from '@forge/kvs';
const resolver = new Resolver();
resolver.define('save', ({ payload }) => kvs.set('global', { days: payload.days }));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Keeper</Text>);
