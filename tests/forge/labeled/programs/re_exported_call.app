about: "The call comes by a chain of exports of three files."
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
  id: ari:cloud:ecosystem::app/ed71fb7a-0b64-50ac-b95a-531981461d66
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { remove } from './lib';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return remove(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/lib/index.js
export * from './jira';
export { default as read } from './read';
=== src/lib/jira.js
import api, { route } from '@forge/api';

export const remove = (key) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
=== src/lib/read.js
import api, { route } from '@forge/api';

export default function read(key) {
  return api.asApp().requestJira(route`/rest/api/3/issue/${key}`);  //@ clean forge.authorized_calls
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
