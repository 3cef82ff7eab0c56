about: "In one environment the wrapper that checks is left out."
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
  id: ari:cloud:ecosystem::app/ec39542e-e04b-5d6c-8cd7-340e50e5547a
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const guarded = (work) => async (key) => {
    if (!(await authorize().onJiraIssue(key).canDelete())) throw new Error('no');
    return work(key);
  };
  const wrap = process.env.STAGE === 'dev' ? (work) => work : guarded;
  return wrap((key) => asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }))(payload.key);  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
