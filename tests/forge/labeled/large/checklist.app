about: A checklist kept in a property of the issue, everything as the user.
verdicts:
  forge.authorized_calls: proven
  forge.admin_only_reach: refuted
  forge.no_egress: proven
  forge.storage_on_platform_only: proven
  forge.secrets_in_secret_store: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.no_personal_data_in_logs: proven
  forge.scopes_minimal: proven
  forge.sql_parameterized: proven
  forge.web_triggers_authenticated: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
  forge.content_policy_strict: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1002
  runtime: { name: nodejs24.x }
modules:
  jira:issueContext:
    - key: checklist
      title: Checklist
      label: Checklist
      icon: https://checky.example/icon.png
      status: { type: lozenge, value: { label: list, type: default } }
      resource: main
      render: native
      resolver: { function: api }
  jira:issueActivity:
    - key: history
      title: Checklist history
      resource: history
      render: native
      resolver: { function: api }
  jira:entityProperty:
    - key: open-items
      entityType: issue
      propertyKey: checky.items
      values:
        - path: open
          type: number
          searchAlias: openItems
  function:
    - key: api
      handler: resolvers/index.handler
resources:
  - { key: main, path: src/ui/main.tsx }
  - { key: history, path: src/ui/history.tsx }
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "checky",
  "private": true,
  "scripts": { "lint": "eslint src" },
  "dependencies": {
    "@forge/api": "4.1.2",  //@ clean forge.no_third_party_dependencies
    "@forge/bridge": "4.2.0",
    "@forge/react": "10.4.1",
    "@forge/resolver": "1.6.3",
    "react": "18.3.1"  //@ clean forge.no_third_party_dependencies
  },
  "devDependencies": { "eslint": "9.1.0", "typescript": "5.4.5" }
}
=== src/types.ts
export interface Item {
  id: string;
  text: string;
  done: boolean;
  by?: string;
  at?: number;
}

export interface Checklist {
  version: 2;
  open: number;
  items: Item[];
}

export const EMPTY: Checklist = { version: 2, open: 0, items: [] };
=== src/resolvers/property.ts
import { asUser, route } from '@forge/api';
import { Checklist, EMPTY, Item } from '../types';

export const PROPERTY = 'checky.items';

function isItem(candidate: unknown): candidate is Item {
  const item = candidate as Item;
  return typeof item?.id === 'string' && typeof item?.text === 'string' && item.text.length <= 300;
}

export async function read(issueId: string): Promise<Checklist> {
  const response = await asUser().requestJira(route`/rest/api/3/issue/${issueId}/properties/${PROPERTY}`);  //@ clean forge.authorized_calls
  if (response.status === 404) return EMPTY;
  if (!response.ok) throw new Error(`read: ${response.status}`);
  const { value } = await response.json();
  return Array.isArray(value) ? { version: 2, open: value.length, items: value } : value;
}

export async function write(issueId: string, items: unknown[]): Promise<Checklist> {
  const clean = items.filter(isItem).slice(0, 100);
  const list: Checklist = { version: 2, items: clean, open: clean.filter((i) => !i.done).length };
  const response = await asUser().requestJira(route`/rest/api/3/issue/${issueId}/properties/${PROPERTY}`, {  //@ clean forge.authorized_calls; clean forge.storage_on_platform_only
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(list),
  });
  if (!response.ok) {
    console.warn(`could not write ${PROPERTY}: ${response.status}`);  //@ clean forge.no_personal_data_in_logs
    throw new Error('write failed');
  }
  return list;
}
=== src/resolvers/index.ts
import Resolver from '@forge/resolver';
import { read, write } from './property';

type Req = { payload: Record<string, any>; context: any };

/** all definitions get the id of the issue, never one from the payload */
const withIssue = (fn: (issueId: string, payload: any, context: any) => Promise<unknown>) => async (req: Req) => {
  const issueId = req.context?.extension?.issue?.id;
  if (!issueId) return { error: 'no issue' };
  try {
    return await fn(issueId, req.payload, req.context);
  } catch (e) {
    console.error((e as Error).message);
    return { error: 'failed' };
  }
};

const resolver = new Resolver();

resolver.define('read', withIssue((id) => read(id)));

resolver.define('save', withIssue((id, payload) => write(id, payload.items ?? [])));

resolver.define('toggle', withIssue(async (id, { itemId }, context) => {
  const list = await read(id);
  const items = list.items.map((item) =>
    item.id === itemId ? { ...item, done: !item.done, by: context.accountId, at: Date.now() } : item,
  );
  return write(id, items);
}));

// resolver.define('clear', withIssue((id) => write(id, [])));

export const handler = resolver.getDefinitions();
=== src/ui/useChecklist.ts
import { useCallback, useEffect, useState } from 'react';
import { invoke } from '@forge/bridge';
import { Checklist, EMPTY } from '../types';

export function useChecklist() {
  const [list, setList] = useState<Checklist>(EMPTY);
  const [busy, setBusy] = useState(true);

  useEffect(() => {
    invoke<Checklist>('read').then((l) => { setList(l); setBusy(false); });
  }, []);

  const add = useCallback(async (text: string) => {
    const items = [...list.items, { id: Math.random().toString(36).slice(2), text, done: false }];
    setList(await invoke<Checklist>('save', { items }));
  }, [list]);

  const toggle = useCallback(async (itemId: string) => {
    setList(await invoke<Checklist>('toggle', { itemId }));
  }, []);

  return { list, busy, add, toggle };
}
=== src/ui/main.tsx
import React, { useState } from 'react';
import ForgeReconciler, { Button, Checkbox, Inline, Spinner, Stack, Textfield } from '@forge/react';
import { useChecklist } from './useChecklist';

const Main = () => {
  const { list, busy, add, toggle } = useChecklist();
  const [text, setText] = useState('');
  if (busy) return <Spinner label="loading" />;
  return (
    <Stack space="space.100">
      {list.items.map((item) => (
        <Checkbox key={item.id} label={item.text} isChecked={item.done} onChange={() => toggle(item.id)} />
      ))}
      <Inline>
        <Textfield value={text} onChange={(e: any) => setText(e.target.value)} />
        <Button onClick={() => { add(text); setText(''); }}>Add</Button>
      </Inline>
    </Stack>
  );
};

ForgeReconciler.render(<Main />);
=== src/ui/history.tsx
import React from 'react';
import ForgeReconciler, { Text, User } from '@forge/react';
import { useChecklist } from './useChecklist';

const History = () => {
  const { list } = useChecklist();
  const done = list.items.filter((i) => i.done && i.by);
  return (
    <>
      {done.map((i) => (
        <Text key={i.id}>
          <User accountId={i.by!} /> ticked “{i.text}”
        </Text>
      ))}
    </>
  );
};

ForgeReconciler.render(<History />);
