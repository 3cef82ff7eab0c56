about: "The check in another file returns a boolean that decides."
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
  id: ari:cloud:ecosystem::app/ca439e4c-c209-5095-a332-71909d13dc3f
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { mayDelete } from './permissions';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  if (!(await mayDelete(payload.key))) return 'no';
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/permissions.js
import { asUser, route } from '@forge/api';

export async function mayDelete(key) {
  const answer = await asUser().requestJira(route`/rest/api/3/mypermissions?permissions=DELETE_ISSUES&issueKey=${key}`);
  const body = await answer.json();
  return body?.permissions?.DELETE_ISSUES?.havePermission === true;
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
