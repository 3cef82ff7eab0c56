about: A cipher's key comes from the field of an object in another file.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/568d5828-81bd-58ad-ab18-af2fb310df77
  name: Vaulty
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
  crypto: {
    key: 'qW8eR2tY5uI9oP3aS6dF1gH4jK7lZ0xC',
  },
};
=== src/index.js
import Resolver from '@forge/resolver';
import crypto from 'crypto';
import { config } from './config';

const resolver = new Resolver();

resolver.define('seal', ({ payload }) => {
  const iv = crypto.randomBytes(16);
  const { key } = config.crypto;
  const cipher = crypto.createCipheriv(config.algorithm, key, iv);
  return cipher.update(payload.text, 'utf8', 'hex') + cipher.final('hex');
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('seal', { text: 'x' })}>Seal</Button>);
