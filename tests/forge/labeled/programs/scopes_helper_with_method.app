about: "A helper takes method and route; all callers are known."
verdicts:
  forge.scopes_minimal: refuted
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
    - read:jira-work  #@ finding forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/3e62f2b1-4e65-5af3-b416-32b309a8b0fc
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const call = (method, where, body) => api.asUser().requestJira(where, { method, body: JSON.stringify(body) });

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await call('PUT', route`/rest/api/3/issue/${payload.key}`, payload.fields);
  await call('POST', route`/rest/api/3/issueLink`, payload.link);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
