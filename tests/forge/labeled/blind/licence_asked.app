about: A paid app looks at the licence before it works.
verdicts:
  forge.licence_enforced: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-1111-4a4a-9b9b-0c0c0c0c0c03
  name: Paid Well
  runtime:
    name: nodejs22.x
  licensing:
    enabled: true
modules:
  jira:issuePanel:
    - key: paid
      title: Paid
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
resolver.define('work', ({ context }) => {
  if (!context.license?.active) {
    return { error: 'No licence' };
  }
  return { ok: true };
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('work')}>Work</Button>);
