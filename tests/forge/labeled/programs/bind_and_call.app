about: "bind, call and apply carry the function on."
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
  id: ari:cloud:ecosystem::app/b6c51961-5f13-585c-9000-5ca5fdc06797
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  function send(method, key) {
    return api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method });  //@ finding forge.authorized_calls
  }
  const remove = send.bind(null, 'DELETE');
  await remove(payload.key);
  await send.call(undefined, 'DELETE', payload.parent);
  return send.apply(null, ['DELETE', payload.child]);
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
