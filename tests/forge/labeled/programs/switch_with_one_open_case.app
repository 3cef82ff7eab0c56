about: "Of three cases one asks nothing."
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
  id: ari:cloud:ecosystem::app/797d74af-fd6f-578f-9177-50cd0185a09c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, asUser, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const ok = await authorize().onJiraIssue(payload.key).canEdit();
  switch (payload.action) {
    case 'show':
      return (await asUser().requestJira(route`/rest/api/3/issue/${payload.key}`)).json();  //@ clean forge.authorized_calls
    case 'remove':
      if (!ok) return 'no';
      await asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
      break;
    default:
      await asApp().requestJira(route`/rest/api/3/issue/${payload.key}/comment`, { method: 'POST', body: payload.text });  //@ finding forge.authorized_calls
  }
  return 'done';
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
