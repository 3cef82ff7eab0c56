about: One helper calls as user or as app by a flag; the flag of one definition is the wrong one.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/04e6839a-fc21-5c21-ade4-9d00ea9e6031
  name: Two Modes
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: main
      title: Two Modes
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
  const response = await requester.requestJira(path, { method, body: body ? JSON.stringify(body) : undefined }); //@ finding forge.authorized_calls
  if (!response.ok) {
    throw new Error(`${method} failed with ${response.status}`);
  }
  return response.json() as Promise<T>;
}

export { route };
=== src/index.ts
import Resolver from '@forge/resolver';
import { jira, route } from './jira';

const resolver = new Resolver();
resolver.define('read', ({ payload }) => jira(route`/rest/api/3/issue/${payload.key}`));
resolver.define('run', ({ payload }) => jira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: payload.edit, asApp: true }));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';

ForgeReconciler.render(<Button onClick={() => invoke('run', { key: 'DEMO-1' })}>Run</Button>);
