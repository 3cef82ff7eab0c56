about: What nobody reaches calls as the app without a check; its key in the code is still a key in the code.
verdicts:
  forge.authorized_calls: proven
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/59e74ec1-72a7-55fc-bb76-e483eefc8fc3
  name: Attic
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: attic
      title: Attic
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
    - key: unused
      handler: attic.run
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
=== src/index.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

const resolver = new Resolver();
resolver.define('issue', async ({ context }) => {
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`); //@ clean forge.authorized_calls
  return res.json();
});
export const handler = resolver.getDefinitions();
=== src/attic.js
import { createHmac } from 'crypto';
import api, { route } from '@forge/api';

export const run = async ({ payload }) => {
  const mac = createHmac('sha256', 'attic-key-55d0aa91').update(payload.key).digest('hex'); //@ finding forge.no_hardcoded_secrets
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
  return mac;
};
=== src/__tests__/index.test.js
import { createHmac } from 'crypto';
test('signs', () => {
  expect(createHmac('sha256', 'test-key-1234567890ab').update('x').digest('hex')).toBeTruthy(); //@ clean forge.no_hardcoded_secrets
});
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Attic</Text>);
