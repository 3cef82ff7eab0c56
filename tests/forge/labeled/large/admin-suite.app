about: Three administrators' pages with one shared resolver and nothing for users, sound.
verdicts:
  forge.admin_only_reach: proven
  forge.authorized_calls: proven
  forge.no_egress: proven
  forge.storage_on_platform_only: proven
  forge.secrets_in_secret_store: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.scopes_minimal: proven
  forge.web_triggers_authenticated: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
  forge.content_policy_strict: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1015
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: fields-page
      title: Fields
      resource: fields
      render: native
      resolver: {function: admin}
    - key: projects-page
      title: Projects
      resource: projects
      render: native
      resolver: {function: admin}
    - key: settings-page
      title: Settings
      resource: settings
      render: native
      useAsConfig: true
      resolver: {function: admin}
  function:
    - key: admin
      handler: resolvers.handler
resources:
  - {key: fields, path: src/pages/fields.jsx}
  - {key: projects, path: src/pages/projects.jsx}
  - {key: settings, path: src/pages/settings.jsx}
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - manage:jira-configuration  #@ clean forge.scopes_minimal
    - storage:app  #@ clean forge.scopes_minimal
=== package.json
{ "name": "tidy", "dependencies": { "@forge/api": "^4.1.0", "@forge/kvs": "^1.0.0", "@forge/bridge": "^4.1.0", "@forge/react": "^10.1.0", "@forge/resolver": "^1.6.1", "react": "^18.2.0" } }
=== src/resolvers.js
import Resolver from '@forge/resolver';
import * as fields from './services/fields';
import * as projects from './services/projects';
import * as settings from './services/settings';

const resolver = new Resolver();

const all = { ...fields.definitions, ...projects.definitions, ...settings.definitions };

for (const [name, fn] of Object.entries(all)) {
  resolver.define(name, fn);
}

export const handler = resolver.getDefinitions();
=== src/services/http.js
import api from '@forge/api';

export async function get(path) {
  const res = await api.asApp().requestJira(path, { headers: { Accept: 'application/json' } });  //@ clean forge.authorized_calls
  if (!res.ok) throw new Error(String(res.status));
  return res.json();
}
=== src/services/fields.js
import api, { route } from '@forge/api';
import { get } from './http';
import { load } from './settings';

async function unused() {
  const { days } = await load();
  const limit = Date.now() - days * 86400000;
  const page = await get(route`/rest/api/3/field/search?expand=lastUsed&type=custom`);
  return page.values.filter((f) => !f.lastUsed?.value || Date.parse(f.lastUsed.value) < limit).map(({ id, name }) => ({ id, name }));
}

async function trash({ payload }) {
  if (!/^customfield_\d+$/.test(payload.id)) throw new Error('no field');
  const res = await api.asApp().requestJira(route`/rest/api/3/field/${payload.id}/trash`, { method: 'POST' });  //@ clean forge.authorized_calls
  console.log(`trashed ${payload.id}: ${res.status}`);  //@ clean forge.no_personal_data_in_logs
  return { ok: res.ok };
}

export const definitions = { 'fields.unused': unused, 'fields.trash': trash };
=== src/services/projects.js
import { route } from '@forge/api';
import { get } from './http';

async function list({ payload }) {
  const startAt = Number(payload?.startAt) || 0;
  const page = await get(route`/rest/api/3/project/search?startAt=${startAt}&maxResults=50&expand=insight`);
  return {
    next: page.isLast ? null : startAt + 50,
    projects: page.values.map((p) => ({ key: p.key, name: p.name, issues: p.insight?.totalIssueCount })),
  };
}

export const definitions = { 'projects.list': list };
=== src/services/settings.js
import { kvs } from '@forge/kvs';

export const load = async () => ({ days: 365, ...((await kvs.get('settings')) ?? {}) });

async function save({ payload }) {
  const days = Number.parseInt(payload.days, 10);
  if (!(days > 0)) return { error: 'days' };
  await kvs.set('settings', { days });  //@ clean forge.admin_only_reach; clean forge.storage_on_platform_only
  return load();
}

export const definitions = { 'settings.load': load, 'settings.save': save };
=== src/pages/fields.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, DynamicTable } from '@forge/react';
import { invoke, showFlag } from '@forge/bridge';

const Fields = () => {
  const [list, setList] = useState([]);
  const load = () => invoke('fields.unused').then(setList);
  useEffect(() => { load(); }, []);
  const trash = async (id) => {
    const { ok } = await invoke('fields.trash', { id });
    showFlag({ id: 'f', title: ok ? 'Trashed' : 'Failed', isAutoDismiss: true });
    load();
  };
  const rows = list.map((f) => ({ key: f.id, cells: [{ content: f.name }, { content: <Button onClick={() => trash(f.id)}>Trash</Button> }] }));
  return <DynamicTable rows={rows} />;
};
ForgeReconciler.render(<Fields />);
=== src/pages/projects.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { invoke } from '@forge/bridge';

const Projects = () => {
  const [list, setList] = useState([]);
  useEffect(() => { invoke('projects.list', { startAt: 0 }).then((p) => setList(p.projects)); }, []);
  return list.map((p) => <Text key={p.key}>{p.key} {p.name}: {p.issues}</Text>);
};
ForgeReconciler.render(<Projects />);
=== src/pages/settings.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, Textfield } from '@forge/react';
import { invoke } from '@forge/bridge';

const Settings = () => {
  const [days, setDays] = useState('');
  useEffect(() => { invoke('settings.load').then((s) => setDays(String(s.days))); }, []);
  return (
    <>
      <Textfield value={days} onChange={(e) => setDays(e.target.value)} />
      <Button onClick={() => invoke('settings.save', { days })}>Save</Button>
    </>
  );
};
ForgeReconciler.render(<Settings />);
