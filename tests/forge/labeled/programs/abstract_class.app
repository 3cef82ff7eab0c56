about: "TypeScript: an abstract class asks, its subclass does."
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
  id: ari:cloud:ecosystem::app/6c91ca8b-5b60-5fc1-bc1f-12d6f0b048b9
  runtime:
    name: nodejs22.x
=== src/index.ts
import Resolver from '@forge/resolver';
import { asApp, authorize, route } from '@forge/api';

interface Request<T> {
  payload: T;
  context: Record<string, unknown>;
}

abstract class Guarded<T extends { key: string }> {
  protected abstract work(payload: T): Promise<unknown>;

  async run(request: Request<T>): Promise<unknown> {
    const allowed: boolean = await authorize().onJiraIssue(request.payload.key).canDelete();
    if (!allowed) {
      throw new Error('no');
    }
    return this.work(request.payload);
  }
}

class Removal extends Guarded<{ key: string }> {
  protected override async work(payload: { key: string }): Promise<number> {
    const answer = await asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
    return answer.status;
  }
}

const resolver = new Resolver();
const removal = new Removal();
resolver.define('remove', (request: Request<{ key: string }>) => removal.run(request));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';

const App = () => <Text>Ready</Text>;

ForgeReconciler.render(<App />);
