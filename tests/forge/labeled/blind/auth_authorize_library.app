about: One definition asks whether the user can edit, another takes the list of granted permissions for a yes.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1d9c70a7-5c91-5eaa-a8bc-891990468bda
  name: Authorize Twice
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - write:jira-work
    - read:jira-work
=== src/index.js
import Resolver from '@forge/resolver';
import api, { authorize, route } from '@forge/api';

const resolver = new Resolver();

resolver.define('edit', async ({ payload }) => {
  const mayEdit = await authorize().onJiraIssue(payload.issueId).canEdit();
  if (!mayEdit) {
    throw new Error('Not allowed to edit');
  }
  return api.asApp().requestJira(route`/rest/api/3/issue/${payload.issueId}`, { method: 'PUT', body: JSON.stringify(payload.update) }); //@ clean forge.authorized_calls
});

resolver.define('remove', async ({ payload }) => {
  const granted = await authorize().onJira([{ permissions: ['DELETE_ISSUES'], issues: [payload.issueId] }]);
  if (!granted) {
    throw new Error('Not allowed to delete');
  }
  return api.asApp().requestJira(route`/rest/api/3/issue/${payload.issueId}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('edit', { issueId: 10001, update: {} })}>Edit</Button>);
