about: "A higher-order function asks before the work is done."
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
  id: ari:cloud:ecosystem::app/006df1a1-5c6c-5809-8ca3-570a76a4c61a
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const guarded = (work) => async (key) => {
    const ok = await authorize().onJiraIssue(key).canDelete();
    if (!ok) throw new Error('no');
    return work(key);
  };
  const remove = guarded((key) => asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }));  //@ clean forge.authorized_calls
  return remove(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
