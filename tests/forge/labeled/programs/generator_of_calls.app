about: "A generator yields the answers of calls."
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
  id: ari:cloud:ecosystem::app/a936b2f3-d72e-5a79-bbf0-5de1e1c63418
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  async function* read(keys) {
    for (const key of keys) {
      yield await api.asApp().requestJira(route`/rest/api/3/issue/${key}`);  //@ finding forge.authorized_calls
    }
  }
  const found = [];
  for await (const answer of read(payload.keys)) {
    found.push(await answer.json());
  }
  return found;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
