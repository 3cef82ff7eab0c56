about: The same shape with the key from the environment.
verdicts:
  forge.no_hardcoded_secrets: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1ea4ccc5-4677-5443-9bc9-d07a39498242
  name: Vaulty Two
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: vault
      title: Vault
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
=== src/config.js
export const config = {
  algorithm: 'aes-256-cbc',
  clientId: '0oa1b2c3d4e5f6g7h8i9',
  crypto: {
    key: process.env.VAULT_KEY,
  },
};
=== src/index.js
import Resolver from '@forge/resolver';
import crypto from 'crypto';
import { config } from './config';

const resolver = new Resolver();

resolver.define('seal', ({ payload }) => {
  const iv = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv(config.algorithm, config.crypto.key, iv); //@ clean forge.no_hardcoded_secrets
  return cipher.update(payload.text, 'utf8', 'hex') + cipher.final('hex');
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('seal', { text: 'x' })}>Seal</Button>);
