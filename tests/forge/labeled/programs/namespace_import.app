about: "The library as a namespace."
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
  id: ari:cloud:ecosystem::app/095ee33d-1ad5-5cca-91ae-b01a81c86be9
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import * as forge from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  await forge.asApp().requestJira(forge.route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  await forge.default.asUser().requestJira(forge.route`/rest/api/3/myself`);  //@ clean forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
