about: Key-value store, entities, queue and an issue's property; all stays with the platform.
verdicts:
  forge.storage_on_platform_only: proven
  forge.secrets_in_secret_store: proven
  forge.no_personal_data_in_logs: proven
  forge.no_egress: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4fe30d68-205a-5eff-bd33-3c9c51a0e9aa
  name: Staying Here
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: here
      title: Here
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
    - storage:app
    - write:jira-work
=== package.json
{"name": "staying-here", "dependencies": {"@forge/api": "5.0.0", "@forge/kvs": "1.0.0", "@forge/resolver": "1.6.0", "@forge/react": "11.0.0", "@forge/bridge": "4.1.0"}}
=== src/store.ts
import { kvs, WhereConditions } from '@forge/kvs';

export interface Vote {
  issue: string;
  points: number;
}

export class VoteStore {
  private readonly votes = kvs.entity<Vote>('vote');

  save = async (id: string, vote: Vote) => {
    await this.votes.set(id, vote); //@ clean forge.storage_on_platform_only
  };

  of = async (issue: string) => {
    const { results } = await this.votes.query().index('issue').where(WhereConditions.equalTo(issue)).getMany();
    return results;
  };
}
=== src/index.ts
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { VoteStore } from './store';

const resolver = new Resolver();
const store = new VoteStore();

resolver.define('vote', async ({ payload, context }) => {
  const { key } = context.extension.issue;
  await store.save(`${key}-${payload.slot}`, { issue: key, points: Number(payload.points) });
  await api.asUser().requestJira(route`/rest/api/3/issue/${key}/properties/votes`, { method: 'PUT', body: JSON.stringify({ last: payload.points }) }); //@ clean forge.storage_on_platform_only
  console.info('vote kept for', key); //@ clean forge.no_personal_data_in_logs
});

resolver.define('votes', ({ context }) => store.of(context.extension.issue.key));

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke } from '@forge/bridge';
ForgeReconciler.render(<Button onClick={() => invoke('vote', { points: 3, slot: 1 })}>Vote</Button>);
