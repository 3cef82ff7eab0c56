about: "TypeScript: keys of definitions from an enum, the calls in a namespace."
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
  id: ari:cloud:ecosystem::app/1c95c4ed-4c7e-5184-bcef-f4ee8b6d4d80
  runtime:
    name: nodejs22.x
=== src/index.ts
import Resolver from '@forge/resolver';
import api, { route, type Route } from '@forge/api';

enum Key {
  Read = 'read',
  Remove = 'remove',
}

namespace Jira {
  export const issue = (key: string): Route => route`/rest/api/3/issue/${key}`;
  export async function read(key: string) {
    return api.asUser().requestJira(issue(key));  //@ clean forge.authorized_calls
  }
  export async function remove(key: string) {
    return api.asApp().requestJira(issue(key), { method: 'DELETE' } as const);  //@ finding forge.authorized_calls
  }
}

const resolver = new Resolver();
resolver.define(Key.Read, async ({ payload }: { payload: { key: string } }) => Jira.read(payload.key));
resolver.define(Key.Remove, async ({ payload }) => Jira.remove((payload as { key: string }).key!));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
