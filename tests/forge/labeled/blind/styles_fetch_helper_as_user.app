about: The same helper, never asked to call as the app.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3d9253b6-f446-5657-b9ce-161e58d91e79
  name: One Mode
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: One Mode
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
=== src/jira.ts
import api, { route, Route } from '@forge/api';

type Options = { method?: string; body?: unknown; asApp?: boolean };

export async function jira<T>(path: Route, { method = 'GET', body, asApp = false }: Options = {}): Promise<T> {
  const requester = asApp ? api.asApp() : api.asUser();
  const response = await requester.requestJira(path, { method, body: body ? JSON.stringify(body) : undefined }); //@ clean forge.authorized_calls
  return response.json() as Promise<T>;
}

export { route };
=== src/index.ts
import Resolver from '@forge/resolver';
import { jira, route } from './jira';

const resolver = new Resolver();
resolver.define('read', ({ payload }) => jira(route`/rest/api/3/issue/${payload.key}`));
resolver.define('run', ({ payload }) => jira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: payload.edit }));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
