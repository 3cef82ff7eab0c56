about: An administrators' page of Compass and a page of a component, each with a function of its own.
verdicts:
  forge.admin_only_reach: refuted
  forge.no_web_triggers: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-3333-4a4a-9b9b-0c0c0c0c0c05
  name: Compass Pages
  runtime:
    name: nodejs22.x
modules:
  compass:adminPage:
    - key: admin  #@ clean forge.admin_only_reach
      title: Admin
      resource: main
      resolver:
        function: admin
      render: native
  compass:componentPage:
    - key: component  #@ finding forge.admin_only_reach
      title: Component
      resource: main
      resolver:
        function: component
      render: native
  function:
    - key: admin
      handler: admin.handler
    - key: component
      handler: component.handler
resources:
  - key: main
    path: src/frontend/index.jsx
=== src/admin.js
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('run', () => 'admin');
export const handler = resolver.getDefinitions();
=== src/component.js
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('run', () => 'component');
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
