about: "A subclass of Resolver puts a check before every definition."
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
  id: ari:cloud:ecosystem::app/97b4e1c5-3d1b-5c9e-855d-5fe66d8f8aa2
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import { asApp, route } from '@forge/api';
import { assertAdmin } from './admin';

class AdminResolver extends Resolver {
  define(key, definition) {
    return super.define(key, async (request) => {
      await assertAdmin();
      return definition(request);
    });
  }
}

const resolver = new AdminResolver();
resolver.define('remove', ({ payload }) => asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }));  //@ clean forge.authorized_calls
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
