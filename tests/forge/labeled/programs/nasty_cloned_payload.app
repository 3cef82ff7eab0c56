about: "The payload is cloned by JSON and spread."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/9ee4d3d4-646a-5d68-88ef-037968c2a115
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { key, ...rest } = JSON.parse(JSON.stringify({ ...payload, at: 1_000_000n.toString() }));
  await asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'PUT', body: JSON.stringify(rest) });  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
