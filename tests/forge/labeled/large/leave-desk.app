about: Requests for leave in entities, approved by people with a permission; TypeScript, decorators, guards in a base class, sound.
verdicts:
  forge.authorized_calls: proven
  forge.no_egress: proven
  forge.storage_on_platform_only: proven
  forge.secrets_in_secret_store: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1025
  runtime:
    name: nodejs22.x
  storage:
    entities:
      - name: leave
        attributes:
          accountId: {type: string}
          issueKey: {type: string}
          from: {type: string}
          to: {type: string}
          state: {type: string}
        indexes:
          - accountId
modules:
  jira:globalPage:
    - key: leave
      title: Leave
      resource: main
      render: native
      resolver: {function: leave}
  scheduledTrigger:
    - key: remind
      function: remind
      interval: day
  function:
    - {key: leave, handler: index.handler}
    - {key: remind, handler: remind.run}
resources:
  - {key: main, path: src/ui/main.tsx}
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - storage:app
=== package.json
{ "name": "leave-desk", "dependencies": { "@forge/api": "^4.1.0", "@forge/kvs": "^1.0.0", "@forge/bridge": "^4.1.0", "@forge/react": "^10.1.0", "@forge/resolver": "^1.6.1", "react": "^18.2.0" } }
=== src/model.ts
export type State = 'asked' | 'granted' | 'refused';

export interface Leave {
  accountId: string;
  issueKey: string;
  from: string;
  to: string;
  state: State;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function parse(payload: any): { from: string; to: string } {
  const { from, to } = payload ?? {};
  if (typeof from !== 'string' || typeof to !== 'string') throw new Error('dates');
  if (!DAY.test(from) || !DAY.test(to) || from > to) throw new Error('dates');
  return { from, to };
}
=== src/repository.ts
import { kvs, WhereConditions } from '@forge/kvs';
import { Leave, State } from './model';

export class LeaveRepository {
  private readonly entity = kvs.entity<Leave>('leave');

  async add(leave: Leave): Promise<void> {
    await this.entity.set(`${leave.accountId}-${leave.from}`, leave);  //@ clean forge.storage_on_platform_only; clean forge.secrets_in_secret_store
  }

  async of(accountId: string): Promise<Leave[]> {
    const { results } = await this.entity.query().index('accountId').where(WhereConditions.equalTo(accountId)).getMany();
    return results.map((r: any) => r.value);
  }

  async decide(id: string, state: State): Promise<Leave | undefined> {
    const leave = await this.entity.get(id);
    if (!leave) return undefined;
    const next = { ...leave, state };
    await this.entity.set(id, next);
    return next;
  }
}
=== src/base.ts
import { asUser, route } from '@forge/api';

export class Forbidden extends Error {}

export abstract class BaseResolver {
  /** throws where the user may not administer the project of the issue */
  protected async mustManage(issueKey: string): Promise<void> {
    const res = await asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${issueKey}&permissions=ADMINISTER_PROJECTS`);
    if (!res.ok) throw new Forbidden('unknown permission');
    const body = await res.json();
    if (!body.permissions?.ADMINISTER_PROJECTS?.havePermission) {
      throw new Forbidden('not for you');
    }
  }
}
=== src/leave-resolver.ts
import api, { asUser, route } from '@forge/api';
import { BaseResolver } from './base';
import { parse, State } from './model';
import { LeaveRepository } from './repository';

export class LeaveResolver extends BaseResolver {
  constructor(private readonly repository = new LeaveRepository(), private readonly project = 'LEAVE') {
    super();
  }

  mine = ({ context }: any) => this.repository.of(context.accountId);

  ask = async ({ payload, context }: any) => {
    const { from, to } = parse(payload);
    const res = await asUser().requestJira(route`/rest/api/3/issue`, {  //@ clean forge.authorized_calls
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields: { project: { key: this.project }, issuetype: { name: 'Task' }, summary: `Leave ${from} – ${to}` } }),
    });
    if (!res.ok) throw new Error(`create ${res.status}`);
    const { key } = await res.json();
    await this.repository.add({ accountId: context.accountId, issueKey: key, from, to, state: 'asked' });
    console.log('asked', key);  //@ clean forge.no_personal_data_in_logs
    return { key };
  };

  decide = async ({ payload }: any) => {
    const { issueKey, id, granted } = payload;
    await this.mustManage(issueKey);
    const state: State = granted ? 'granted' : 'refused';
    const leave = await this.repository.decide(String(id), state);
    if (!leave || leave.issueKey !== issueKey) return { error: 'unknown' };
    await api.asApp().requestJira(route`/rest/api/3/issue/${issueKey}/transitions`, {  //@ clean forge.authorized_calls
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ transition: { id: granted ? '21' : '31' } }),
    });
    return { state };
  };
}
=== src/index.ts
import Resolver from '@forge/resolver';
import { Forbidden } from './base';
import { LeaveResolver } from './leave-resolver';

const resolver = new Resolver();
const leave = new LeaveResolver();

const safely = (fn: (req: any) => Promise<unknown>) => async (req: any) => {
  try {
    return await fn(req);
  } catch (error) {
    if (error instanceof Forbidden) return { error: 'forbidden' };
    console.error('failed', (error as Error).message);
    return { error: 'failed' };
  }
};

resolver.define('mine', safely(leave.mine));
resolver.define('ask', safely(leave.ask));
resolver.define('decide', safely(leave.decide));

export const handler = resolver.getDefinitions();
=== src/remind.ts
import api, { route } from '@forge/api';

const JQL = 'project = LEAVE AND statusCategory = "To Do" AND created < -7d';

export const run = async () => {
  const res = await api.asApp().requestJira(route`/rest/api/3/search/jql?jql=${JQL}&fields=key`);  //@ clean forge.authorized_calls
  const { issues } = await res.json();
  for (const { key } of issues) {
    await api.asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, {  //@ clean forge.authorized_calls
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Still open' }] }] } }),
    });
  }
  console.log(`${issues.length} reminders`);  //@ clean forge.no_personal_data_in_logs
};
=== src/ui/main.tsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, DatePicker, Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const Main = () => {
  const [mine, setMine] = useState<any[]>([]);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const load = () => invoke<any[]>('mine').then(setMine);
  useEffect(() => { load(); }, []);
  return (
    <>
      {mine.map((l) => <Text key={l.from}>{l.from} – {l.to}: {l.state}</Text>)}
      <DatePicker value={from} onChange={setFrom} />
      <DatePicker value={to} onChange={setTo} />
      <Button onClick={() => invoke('ask', { from, to }).then(load)}>Ask</Button>
    </>
  );
};
ForgeReconciler.render(<Main />);
