about: "Keys are kept by the results of their checks."
verdicts:
  forge.authorized_calls: proven
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
  id: ari:cloud:ecosystem::app/36d38ba1-dcae-5dea-a91e-2c4986bef6d7
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const oks = await Promise.all(payload.keys.map((key) => authorize().onJiraIssue(key).canDelete()));
  const allowed = payload.keys.filter((key, index) => oks[index]);
  for (const key of allowed) {
    await asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
  }
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
