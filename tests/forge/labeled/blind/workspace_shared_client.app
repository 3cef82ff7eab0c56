about: The client lives in a package of the workspace; the app calls it unasked.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7e52a863-18ce-503e-a544-8fb8b7d465e4
  name: Shared Client
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:globalPage:
    - key: shared
      title: Shared
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
=== package.json
{"name": "shared", "private": true, "workspaces": ["packages/*"], "dependencies": {"@shared/client": "*", "@forge/api": "5.0.0", "@forge/resolver": "1.6.0"}}
=== packages/client/package.json
{"name": "@shared/client", "version": "1.0.0", "main": "src/index.js"}
=== packages/client/src/index.js
export { JiraClient } from './jira';
=== packages/client/src/jira.js
import api, { route } from '@forge/api';

export class JiraClient {
  #as;

  constructor(as = api.asApp()) {
    this.#as = as;
  }

  async remove(key) {
    const response = await this.#as.requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
    return response.status;
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
import { JiraClient } from '@shared/client';

const client = new JiraClient();
const resolver = new Resolver();
resolver.define('remove', ({ payload }) => client.remove(payload.key));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Shared</Text>);
