about: "requestBitbucket with a header of its own."
verdicts:
  forge.no_user_credentials_collected: refuted
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
    - read:user:bitbucket
app:
  id: ari:cloud:ecosystem::app/fccbad1d-25f1-5026-ad16-d8e4c3b3a168
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return (await api.asApp().requestBitbucket(route`/2.0/user`, { headers: { Authorization: `Bearer ${process.env.USER_TOKEN}` } })).json();  //@ finding forge.no_user_credentials_collected
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
