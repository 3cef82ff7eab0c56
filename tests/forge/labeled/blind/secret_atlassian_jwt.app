about: atlassian-jwt encodes with a constant and decodes with the key from the store.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5b2c5ef1-7fda-5882-90cf-85cc97081762
  name: Connect Leftover
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: page
      title: Page
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
    - storage:app
=== package.json
{"name": "leftover", "dependencies": {"atlassian-jwt": "2.0.3", "@forge/resolver": "1.6.0", "@forge/kvs": "1.0.0"}}
=== src/index.js
import Resolver from '@forge/resolver';
import * as jwt from 'atlassian-jwt';
import { kvs } from '@forge/kvs';

const resolver = new Resolver();

resolver.define('token', () => jwt.encodeSymmetric({ iss: 'leftover', iat: 1 }, 's3cr3t-of-the-old-descriptor')); //@ finding forge.no_hardcoded_secrets

resolver.define('read', async ({ payload }) => {
  const shared = await kvs.getSecret('shared');
  return jwt.decodeSymmetric(payload.token, shared, jwt.SymmetricAlgorithm.HS256); //@ clean forge.no_hardcoded_secrets
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('token')}>Token</Button>);
