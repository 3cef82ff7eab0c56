about: A TypeScript resolver deletes any issue in the app's own name; nothing asks whether the user may.
verdicts:
  forge.authorized_calls: refuted
  forge.no_egress: proven
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6204f948-8ed8-51a3-8dfb-c1cfcf15377a
  name: Issue Sweeper
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: sweeper-panel
      title: Sweeper
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.tsx
permissions:
  scopes:
    - write:jira-work
    - read:jira-user
=== package.json
{"name": "issue-sweeper", "version": "1.0.0", "dependencies": {"@forge/api": "5.0.0", "@forge/bridge": "4.1.0", "@forge/react": "11.0.0", "@forge/resolver": "1.6.0", "react": "18.3.1"}}
=== src/index.ts
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';

interface DeletePayload {
  issueKey: string;
}

const resolver = new Resolver();

resolver.define('whoami', async () => {
  const res = await api.asUser().requestJira(route`/rest/api/3/myself`); //@ clean forge.authorized_calls
  return res.json();
});

resolver.define('remove', async ({ payload }: { payload: DeletePayload }) => {
  const { issueKey } = payload;
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${issueKey}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
  return { ok: res.ok, status: res.status };
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.tsx
import React from 'react';
import ForgeReconciler, { Button, Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const App = () => (
  <>
    <Text>Remove this issue for good?</Text>
    <Button onClick={() => invoke('remove', { issueKey: 'DEMO-1' })}>Remove</Button>
  </>
);

ForgeReconciler.render(<App />);
