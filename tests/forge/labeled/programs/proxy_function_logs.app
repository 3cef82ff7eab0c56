about: "A wrapper in another file logs and hands on."
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
  id: ari:cloud:ecosystem::app/583660b1-fe6e-5872-8197-4937df1227b2
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import withLog from './log';

const remove = withLog('remove', async (key) => {
  return api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
});

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return remove(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/log.js
export default function withLog(name, work) {
  return async function logged(...args) {
    console.log(name);
    try {
      return await work(...args);
    } finally {
      console.log(name, 'done');
    }
  };
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
