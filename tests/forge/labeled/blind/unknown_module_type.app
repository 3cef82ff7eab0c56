about: A module type that nobody knows, with a resolver behind it.
verdicts:
  forge.admin_only_reach: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c156c6f6-fe06-5038-a72b-046d81fd3bf8
  name: Future
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:hologramPage:
    - key: holo
      title: Hologram
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
=== src/index.js
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('ping', () => 'pong');
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Hologram</Text>);
