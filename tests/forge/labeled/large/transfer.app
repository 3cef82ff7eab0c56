about: Import and export of a configuration; the check's result is ignored at the import, and an export is as the app.
verdicts:
  forge.admin_only_reach: refuted
  forge.authorized_calls: refuted
  forge.secrets_in_secret_store: refuted
  forge.no_egress: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1020
  runtime: {name: nodejs22.x}
modules:
  jira:adminPage:
    - key: admin
      title: Templates
      resource: admin
      render: native
      resolver: {function: main}
  jira:issueAction:
    - key: apply
      title: Apply a template
      resource: apply
      render: native
      displayConditions: {isAdmin: true}
      resolver: {function: main}
  function:
    - key: main
      handler: resolver.handler
resources:
  - {key: admin, path: src/ui/admin.jsx}
  - {key: apply, path: src/ui/apply.jsx}
permissions:
  scopes: [read:jira-work, write:jira-work, manage:jira-configuration, "storage:app"]
=== package.json
{ "name": "templates", "dependencies": { "@forge/api": "^4.1.0", "@forge/bridge": "^4.1.0", "@forge/react": "^10.1.0", "@forge/resolver": "^1.6.1", "react": "^18.2.0" } }
=== src/guard.js
import { authorize, asUser, route } from '@forge/api';

export async function isAdmin() {
  const res = await asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const { permissions } = await res.json();
  return Boolean(permissions.ADMINISTER && permissions.ADMINISTER.havePermission);
}

export async function requireAdmin() {
  if (!(await isAdmin())) {
    throw new Error('Administrators only');
  }
}

export const guarded = (fn) => async (req) => {
  await requireAdmin();
  return fn(req);
};
=== src/store.js
import { storage } from '@forge/api';

export const all = async () => (await storage.get('templates')) || {};
export const put = async (templates) => storage.set('templates', templates);

export async function replaceAll(templates) {
  await storage.set('templates', templates);
}

export async function keepWebhook(hook) {
  await storage.set('hook', { url: hook.url, secret: hook.secret });  //@ finding forge.secrets_in_secret_store
}
=== src/resolver.js
import Resolver from '@forge/resolver';
import api, { route } from '@forge/api';
import { guarded, isAdmin, requireAdmin } from './guard';
import { all, keepWebhook, put, replaceAll } from './store';

const resolver = new Resolver();

resolver.define('list', async () => Object.keys(await all()));

resolver.define('save', guarded(async ({ payload }) => {
  const templates = await all();
  templates[String(payload.name)] = { summary: String(payload.summary), labels: payload.labels || [] };
  await put(templates);
}));

resolver.define('hook', guarded(async ({ payload }) => keepWebhook(payload)));

resolver.define('import', async ({ payload }) => {  //@ finding forge.admin_only_reach
  isAdmin();
  const parsed = JSON.parse(payload.text);
  if (parsed.version !== 1) return { error: 'version' };
  await replaceAll(parsed.templates);
  return { count: Object.keys(parsed.templates).length };
});

resolver.define('exportSchemes', guarded(async () => {
  const res = await api.asApp().requestJira(route`/rest/api/3/fieldconfigurationscheme`);  //@ clean forge.authorized_calls
  return res.json();
}));

resolver.define('exportIssue', async ({ payload }) => {
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}?fields=*all`);  //@ finding forge.authorized_calls
  const issue = await res.json();
  return { version: 1, templates: { [issue.key]: { summary: issue.fields.summary, labels: issue.fields.labels } } };
});

resolver.define('apply', async ({ payload, context }) => {
  const template = (await all())[payload.name];
  if (!template) return { error: 'unknown template' };
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`, {  //@ clean forge.authorized_calls
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { summary: template.summary, labels: template.labels } }),
  });
  return { ok: res.ok };
});

resolver.define('purge', async (req) => {
  await requireAdmin();
  const { key } = req.payload;
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
  return { status: res.status };
});

export const handler = resolver.getDefinitions();
=== src/ui/admin.jsx
import React, { useState } from 'react';
import ForgeReconciler, { Button, TextArea } from '@forge/react';
import { invoke } from '@forge/bridge';

const Admin = () => {
  const [text, setText] = useState('');
  return (
    <>
      <TextArea value={text} onChange={(e) => setText(e.target.value)} />
      <Button onClick={() => invoke('import', { text })}>Import</Button>
      <Button onClick={() => invoke('exportSchemes').then((s) => setText(JSON.stringify(s)))}>Export</Button>
    </>
  );
};
ForgeReconciler.render(<Admin />);
=== src/ui/apply.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button } from '@forge/react';
import { invoke, view } from '@forge/bridge';

const Apply = () => {
  const [names, setNames] = useState([]);
  useEffect(() => { invoke('list').then(setNames); }, []);
  return names.map((name) => <Button key={name} onClick={() => invoke('apply', { name }).then(() => view.close())}>{name}</Button>);
};
ForgeReconciler.render(<Apply />);
