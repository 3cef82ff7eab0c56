about: A Bitbucket pull request card over re-exported modules; the merge is done as the app, comments as the user.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a4e5781f-cfa3-5c77-be57-311a9946d9f1
  name: Merge Me
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  bitbucket:repoPullRequestCard:
    - key: merge-card
      title: Merge me
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
    - write:pullrequest:bitbucket
    - read:pullrequest:bitbucket
=== src/index.js
export * from './resolvers';
=== src/resolvers/index.js
import Resolver from '@forge/resolver';
import * as definitions from './definitions';

const resolver = new Resolver();
Object.entries({ merge: definitions.merge, comment: definitions.comment }).forEach(([name, fn]) => resolver.define(name, fn));

export const handler = resolver.getDefinitions();
=== src/resolvers/definitions.js
export { merge } from './merge';
export { comment } from './comment';
=== src/resolvers/merge.js
import api, { route } from '@forge/api';

export const merge = async ({ payload, context }) => {
  const { workspaceId } = context;
  const res = await api.asApp().requestBitbucket(route`/2.0/repositories/${workspaceId}/${payload.repo}/pullrequests/${payload.id}/merge`, { method: 'POST' }); //@ finding forge.authorized_calls
  return res.status;
};
=== src/resolvers/comment.js
import * as forge from '@forge/api';

export const comment = async ({ payload, context }) => {
  const res = await forge.asUser().requestBitbucket(forge.route`/2.0/repositories/${context.workspaceId}/${payload.repo}/pullrequests/${payload.id}/comments`, { method: 'POST', body: JSON.stringify({ content: { raw: payload.text } }) }); //@ clean forge.authorized_calls
  return res.status;
};
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('merge', { repo: 'r', id: 1 })}>Merge</Button>);
