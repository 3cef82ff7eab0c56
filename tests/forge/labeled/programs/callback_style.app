about: "Functions with callbacks."
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
  id: ari:cloud:ecosystem::app/e53ca118-bc99-564e-ba66-28b0b6c953b8
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const load = (key, done) => {
    api.asApp().requestJira(route`/rest/api/3/issue/${key}`).then((answer) => done(null, answer), done);  //@ finding forge.authorized_calls
  };
  return new Promise((resolve, reject) => {
    load(payload.key, (error, answer) => (error ? reject(error) : resolve(answer.status)));
  });
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
