about: "The call's file is loaded when it is needed."
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
  id: ari:cloud:ecosystem::app/a4a34771-11a5-5b9b-a688-1d79bd644236
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';


const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  const { remove } = await import('./removal');
  return remove(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/removal.js
import { asApp, route } from '@forge/api';

export async function remove(key) {
  return asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
