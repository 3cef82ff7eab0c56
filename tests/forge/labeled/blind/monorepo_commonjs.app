about: The app lies deep in a monorepo and sends nothing; CommonJS with renamed defaults.
verdicts:
  forge.no_egress: proven
  forge.authorized_calls: proven
=== apps/one/manifest.yml
app:
  id: ari:cloud:ecosystem::app/0d372385-fbf0-5e3a-9617-f4e821dad27c
  name: Mono One
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: one
      title: One
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
    - read:jira-work
=== apps/one/package.json
{"name": "@mono/one", "dependencies": {"@forge/api": "5.0.0", "@forge/resolver": "1.6.0", "@forge/react": "11.0.0"}}
=== apps/one/src/index.js
const { default: Resolver } = require('@forge/resolver');
const { default: api, route } = require('@forge/api');

const READ = 'read-issue';
const resolver = new Resolver();
resolver.define(READ, async ({ context }) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`); //@ clean forge.authorized_calls
  return res.json();
});
module.exports.handler = resolver.getDefinitions();
=== apps/one/src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>One</Text>);
