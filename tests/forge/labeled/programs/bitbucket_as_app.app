about: "A pull request is declined as the app."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  bitbucket:repoPullRequestCard:
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
    - write:pullrequest:bitbucket
app:
  id: ari:cloud:ecosystem::app/e7e47e02-c83e-5e80-b29c-53fd35c510be
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { workspace, repository, id } = payload;
  return api.asApp().requestBitbucket(route`/2.0/repositories/${workspace}/${repository}/pullrequests/${id}/decline`, { method: 'POST' });  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
