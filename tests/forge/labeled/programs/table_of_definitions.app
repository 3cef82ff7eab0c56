about: "Definitions are made from the entries of an object."
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
  id: ari:cloud:ecosystem::app/53faea07-bbc7-5551-abbf-c01e03ee263c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const definitions = {
  read: async ({ payload }) => api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`),  //@ clean forge.authorized_calls
  async remove({ payload }) {
    return api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  },
};

const resolver = new Resolver();
for (const [key, definition] of Object.entries(definitions)) {
  resolver.define(key, definition);
}
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
