about: "TypeScript: a path alias of tsconfig."
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
  id: ari:cloud:ecosystem::app/f7bbe022-a608-578d-8ab7-5b5da3cd0cdc
  runtime:
    name: nodejs22.x
=== tsconfig.json
{
  "compilerOptions": {
    "baseUrl": ".",
    "paths": { "@jira/*": ["src/jira/*"] }
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { remove } from '@jira/removal';

const resolver = new Resolver();
resolver.define('remove', ({ payload }) => remove(payload as { key: string }));
export const handler = resolver.getDefinitions();
=== src/jira/removal.ts
import { asApp, route } from '@forge/api';

export async function remove<T extends { key: string }>({ key }: T): Promise<void> {
  await asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
}
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
