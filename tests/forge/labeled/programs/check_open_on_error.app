about: "The check of another file says yes when it fails."
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
  id: ari:cloud:ecosystem::app/7f702835-59b6-531d-9900-26a984c8c7f5
  runtime:
    name: nodejs22.x
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import mayDelete from './permissions';

const resolver = new Resolver();

resolver.define('run', async ({ payload, context }) => {
  if (!(await mayDelete(payload.key))) return 'no';
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/permissions.js
import { authorize } from '@forge/api';

export default async function mayDelete(key) {
  try {
    return await authorize().onJiraIssue(key).canDelete();
  } catch (error) {
    console.warn('permissions could not be read');
    return true;
  }
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
