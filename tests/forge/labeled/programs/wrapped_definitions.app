about: "Definitions are wrapped: one by a check, one by nothing."
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
      handler: resolvers/index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/a232ef3f-4171-5d2d-b859-db58397c8262
  runtime:
    name: nodejs22.x
=== src/resolvers/index.js
import Resolver from '@forge/resolver';
import { asApp, route } from '@forge/api';
import { adminsOnly } from '../security';

const remove = async ({ payload }) => asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
const close = async ({ payload }) => asApp().requestJira(route`/rest/api/3/issue/${payload.key}/transitions`, { method: 'POST' });  //@ finding forge.authorized_calls

const resolver = new Resolver();
resolver.define('remove', adminsOnly(remove));
resolver.define('close', close);
export const handler = resolver.getDefinitions();
=== src/security/index.js
import { asUser, route } from '@forge/api';

export const adminsOnly = (definition) => async (request) => {
  const answer = await asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const { permissions } = await answer.json();
  if (permissions?.ADMINISTER?.havePermission !== true) {
    throw new Error('Administrators only');
  }
  return definition(request);
};
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
