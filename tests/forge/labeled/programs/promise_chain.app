about: "Promise chains; nobody awaits."
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
  id: ari:cloud:ecosystem::app/1bac77c8-bece-5269-ba96-706eac6ac0ce
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return api
    .asUser()
    .requestJira(route`/rest/api/3/issue/${payload.key}`)  //@ clean forge.authorized_calls
    .then((answer) => answer.json())
    .then((issue) => api.asApp().requestJira(route`/rest/api/3/issue/${issue.fields.parent.key}`, { method: 'DELETE' }))  //@ finding forge.authorized_calls
    .catch(() => null);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
