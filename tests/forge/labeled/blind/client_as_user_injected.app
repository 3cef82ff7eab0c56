about: The same class is given the user; nothing is called as the app.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a08d5b41-5b45-580e-a73a-cf19e742b3df
  name: Injected
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: injected
      title: Injected
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
=== src/client.ts
import { route } from '@forge/api';

interface Requester {
  requestJira: (url: unknown, init?: { method: string }) => Promise<{ status: number }>;
}

export class JiraClient {
  constructor(private readonly requester: Requester) {}

  async remove(key: string): Promise<number> {
    const response = await this.requester.requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }); //@ clean forge.authorized_calls
    return response.status;
  }
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { asUser } from '@forge/api';
import { JiraClient } from './client';

const resolver = new Resolver();
resolver.define('remove', ({ payload }) => new JiraClient(asUser()).remove(payload.key));
export const handler = resolver.getDefinitions();
=== src/frontend/index.tsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Injected</Text>);
