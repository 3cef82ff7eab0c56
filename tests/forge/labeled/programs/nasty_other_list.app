about: "One list is checked, another is deleted."
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
  id: ari:cloud:ecosystem::app/a0284648-7670-5ec1-8674-d8e1057bb3db
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  for (const key of payload.shown) {
    if (!(await authorize().onJiraIssue(key).canDelete())) throw new Error('no');
  }
  for (const key of payload.targets) {
    await asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  }
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
