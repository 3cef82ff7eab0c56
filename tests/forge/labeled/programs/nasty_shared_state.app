about: "One definition remembers that somebody was an administrator, another believes it for everybody."
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
  id: ari:cloud:ecosystem::app/2ba7c5c1-5b60-52b6-888b-e3770ee8d19d
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

let isAdmin = false;
const resolver = new Resolver();

resolver.define('enter', async () => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  isAdmin = (await answer.json()).permissions.ADMINISTER.havePermission;
  return isAdmin;
});

resolver.define('remove', async ({ payload }) => {
  if (!isAdmin) throw new Error('no');
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
