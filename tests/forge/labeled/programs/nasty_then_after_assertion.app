about: "The call follows the assertion in a then."
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
  id: ari:cloud:ecosystem::app/cc2dec21-e00d-57fb-a28d-8205ae1c5a6c
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, route } from '@forge/api';
import { assertAdmin } from './admin';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  return assertAdmin().then(() => asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }));  //@ clean forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/admin.js
import { asUser, route } from '@forge/api';

export async function assertAdmin() {
  const answer = await asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const { permissions } = await answer.json();
  if (!permissions.ADMINISTER.havePermission) throw new Error('Administrators only');
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
