about: "makeResolver takes an object of functions."
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
  id: ari:cloud:ecosystem::app/4f26d85a-9769-5640-81ed-813c73f29318
  runtime:
    name: nodejs22.x
=== src/index.js
import { makeResolver } from '@forge/resolver';
import { asApp, asUser, route } from '@forge/api';

export const handler = makeResolver({
  read: async ({ payload }) => (await asUser().requestJira(route`/rest/api/3/issue/${payload.key}`)).json(),  //@ clean forge.authorized_calls
  remove: ({ payload }) => asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }),  //@ finding forge.authorized_calls
});
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
