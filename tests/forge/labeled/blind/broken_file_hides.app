about: One of two files can't be parsed, so nothing about it is proven; the other is as it is.
verdicts:
  forge.authorized_calls: unknown
  forge.no_egress: unknown
  forge.no_hardcoded_secrets: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7dd9c4d8-3420-5a07-b9d3-0c212c921a87
  name: Half Read
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: half
      title: Half
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
import { more } from './more';

const resolver = new Resolver();
resolver.define('one', () => 1);
resolver.define('more', more);
export const handler = resolver.getDefinitions();
=== src/more.js
import api, { route } from '@forge/api';
export const more = async ({ payload }) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`;
  return res.json(;
}}};
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Half</Text>);
