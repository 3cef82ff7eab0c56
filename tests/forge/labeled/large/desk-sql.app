about: A small help desk over SQL with one dispatching definition, a query builder, and credentials put together and kept as objects.
verdicts:
  forge.sql_parameterized: refuted
  forge.no_hardcoded_secrets: refuted
  forge.secrets_in_secret_store: refuted
  forge.authorized_calls: refuted
  forge.no_egress: refuted
  forge.admin_only_reach: refuted
  forge.no_user_credentials_collected: refuted
  forge.no_web_triggers: proven
  forge.no_remotes: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1033
  runtime: {name: nodejs22.x}
modules:
  jira:globalPage:
    - key: desk
      title: Desk
      resource: desk
      render: native
      resolver: {function: desk}
  jira:adminPage:
    - key: desk-admin
      title: Desk
      resource: desk
      render: native
      resolver: {function: desk}
  sql:
    - {key: main, engine: mysql}
  function:
    - {key: desk, handler: index.handler}
resources:
  - {key: desk, path: src/ui.jsx}
permissions:
  scopes: [read:jira-work, write:jira-work, "storage:app"]
  external:
    fetch:
      backend: ["https://sms.texty.example", "https://api.atlassian.com"]
=== package.json
{ "name": "desk", "dependencies": { "@forge/api": "^4.1.0", "@forge/kvs": "^1.0.0", "@forge/sql": "^2.2.0", "@forge/bridge": "^4.1.0", "@forge/react": "^10.1.0", "@forge/resolver": "^1.6.1", "react": "^18.2.0" } }
=== src/index.ts
import Resolver from '@forge/resolver';
import * as tickets from './tickets';
import * as settings from './settings';
import { isAdmin } from './admin';

const actions: Record<string, (payload: any, context: any) => Promise<unknown>> = {
  'ticket.list': tickets.list,
  'ticket.find': tickets.find,
  'ticket.drop': tickets.drop,
  'ticket.page': tickets.page,
  'settings.save': settings.save,
  'settings.probe': settings.probe,
};

const resolver = new Resolver();

resolver.define('dispatch', async ({ payload, context }) => {
  const action = actions[payload.action];
  if (!action) return { error: 'unknown action' };
  if (payload.action.startsWith('settings.') && !(await isAdmin())) return { error: 'forbidden' };
  return action(payload.data ?? {}, context);
});

export const handler = resolver.getDefinitions();
=== src/admin.ts
import { asUser, route } from '@forge/api';

export async function isAdmin(): Promise<boolean> {
  const res = await asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  if (!res.ok) return false;
  return (await res.json()).permissions.ADMINISTER.havePermission === true;
}
=== src/query.ts
import { sql } from '@forge/sql';

const SORTS = { newest: 'created DESC', oldest: 'created ASC', title: 'title ASC' } as const;

export class Query {
  private readonly wheres: string[] = [];
  private readonly values: unknown[] = [];
  private tail = '';

  constructor(private readonly table: string) {}

  where(column: string, value: unknown): this {
    this.wheres.push(`${column} = ?`);
    this.values.push(value);
    return this;
  }

  sort(name: keyof typeof SORTS): this {
    this.tail = ` ORDER BY ${SORTS[name] ?? SORTS.newest}`;
    return this;
  }

  raw(text: string): this {
    this.tail += ` ${text}`;
    return this;
  }

  async all(): Promise<any[]> {
    const where = this.wheres.length ? ` WHERE ${this.wheres.join(' AND ')}` : '';
    const statement = sql.prepare(`SELECT * FROM ${this.table}${where}${this.tail}`);  //@ finding forge.sql_parameterized
    const { rows } = await statement.bindParams(...(this.values as any[])).execute();
    return rows as any[];
  }
}
=== src/tickets.ts
import api, { route } from '@forge/api';
import { sql } from '@forge/sql';
import { Query } from './query';
import { text } from './sms';

export const list = (data: any, context: any) => new Query('ticket').where('owner', context.accountId).sort(data.sort).all();

export const find = (data: any) => new Query('ticket').where('state', data.state).raw(`LIMIT ${data.limit}`).all();

export async function drop(data: any) {
  await sql.prepare('DELETE FROM ticket WHERE issue_key = ?').bindParams(data.key).execute();  //@ clean forge.sql_parameterized
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${data.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { ok: res.ok };
}

export async function page(data: any, context: any) {
  await text(data.number, `${context.accountId} asks for you`);
  return { ok: true };
}
=== src/sms.ts
import { fetch } from '@forge/api';

const PARTS = ['tx', 'live', '8Hq2vBn5Lk0sZw7Y'];
const auth = () => ({ Authorization: `Bearer ${PARTS.join('_')}` });

export async function text(number: string, body: string) {
  const res = await fetch('https://sms.texty.example/send', { method: 'POST', headers: auth(), body: JSON.stringify({ number, body }) });  //@ finding forge.no_egress; finding forge.no_hardcoded_secrets
  if (!res.ok) console.warn('sms', res.status);  //@ clean forge.no_personal_data_in_logs
}
=== src/settings.ts
import { kvs } from '@forge/kvs';
import { fetch } from '@forge/api';

interface Settings { team: string; email: string; apiToken: string; cloudId: string }

export async function save(data: Settings) {
  await kvs.set('settings', data);  //@ finding forge.secrets_in_secret_store
  return { ok: true };
}

export async function probe() {
  const { email, apiToken, cloudId } = (await kvs.get<Settings>('settings'))!;
  const basic = Buffer.from([email, apiToken].join(':')).toString('base64');
  const res = await fetch(`https://api.atlassian.com/ex/jira/${cloudId}/rest/api/3/myself`, { headers: { Authorization: `Basic ${basic}` } });  //@ finding forge.no_user_credentials_collected
  return { ok: res.ok };
}
=== src/ui.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const call = (action, data) => invoke('dispatch', { action, data });

const Desk = () => {
  const [rows, setRows] = useState([]);
  useEffect(() => { call('ticket.list', { sort: 'newest' }).then(setRows); }, []);
  return rows.map((r) => <Text key={r.id}>{r.title} <Button onClick={() => call('ticket.drop', { key: r.issue_key })}>x</Button></Text>);
};
ForgeReconciler.render(<Desk />);
