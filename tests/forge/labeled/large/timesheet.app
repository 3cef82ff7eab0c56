about: Time tracking with an administrator's settings page; one resolver for all pages, the settings unguarded.
verdicts:
  forge.admin_only_reach: refuted
  forge.authorized_calls: refuted
  forge.no_personal_data_in_logs: refuted
  forge.scopes_minimal: refuted
  forge.no_egress: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.secrets_in_secret_store: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
  forge.content_policy_strict: proven
=== manifest.yml
modules:
  jira:issuePanel:
    - key: timesheet-panel
      resource: panel
      resolver:
        function: resolver
      render: native
      title: Timesheet
      icon: https://static.timely.example/clock.svg  #@ clean forge.no_egress
  jira:projectPage:
    - key: timesheet-report
      resource: report
      resolver:
        function: resolver
      render: native
      title: Time report
  jira:adminPage:
    - key: timesheet-admin
      resource: admin
      resolver:
        function: resolver
      render: native
      title: Timesheet settings
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: panel
    path: src/frontend/panel.jsx
  - key: report
    path: src/frontend/report.jsx
  - key: admin
    path: src/frontend/admin.jsx
app:
  runtime:
    name: nodejs22.x
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1001
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
    - manage:jira-project  #@ finding forge.scopes_minimal
    - storage:app  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "timesheet",
  "version": "1.4.0",
  "private": true,
  "dependencies": {
    "@forge/api": "^4.1.0",
    "@forge/bridge": "^4.2.0",
    "@forge/react": "^10.4.0",
    "@forge/resolver": "^1.6.0",
    "react": "^18.2.0"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
import { loadSettings, storeSettings } from './settings';
import { listWorklogs, addWorklog, removeWorklog } from './worklogs';
import { rangeOf } from './dates';

const resolver = new Resolver();

resolver.define('getSettings', async () => loadSettings());

// only the admin page calls this
resolver.define('saveSettings', async ({ payload }) => {  //@ finding forge.admin_only_reach
  await storeSettings(payload.settings);
  return loadSettings();
});

resolver.define('worklogs', async ({ payload, context }) => {
  const key = context.extension.issue.key;
  return listWorklogs(key, rangeOf(payload.week));
});

resolver.define('addWorklog', async (req) => {
  const { seconds, comment } = req.payload;
  if (!Number.isInteger(seconds) || seconds <= 0 || seconds > 86400) {
    return { error: 'Not a duration' };
  }
  return addWorklog(req.context.extension.issue.key, seconds, String(comment || '').slice(0, 500));
});

resolver.define('removeWorklog', async ({ payload }) => {
  return removeWorklog(payload.issueKey, payload.worklogId);
});

export const handler = resolver.getDefinitions();
=== src/settings.js
import { storage } from '@forge/api';

export const DEFAULTS = {
  hoursPerDay: 8,
  roundTo: 15,
  weekStartsOn: 1,
  lockAfterDays: 14,
};

const KEY = 'timesheet:settings:v2';

export async function loadSettings() {
  const stored = await storage.get(KEY);
  // v1 had another shape, nobody should have it any more
  if (stored && stored.day) {
    return { ...DEFAULTS, hoursPerDay: stored.day };
  }
  return { ...DEFAULTS, ...(stored || {}) };
}

export async function storeSettings(settings) {
  const next = {};
  for (const name of Object.keys(DEFAULTS)) {
    const value = Number(settings[name]);
    if (!Number.isNaN(value)) next[name] = value;
  }
  await storage.set(KEY, next);  //@ clean forge.secrets_in_secret_store
}
=== src/jira.js
import api, { route } from '@forge/api';

export async function json(response) {
  if (!response.ok) {
    console.error(`Jira answered ${response.status}`);  //@ clean forge.no_personal_data_in_logs
    throw new Error(`Jira answered ${response.status}`);
  }
  if (response.status === 204) return null;
  return response.json();
}

export const asUser = () => api.asUser();
export { route };
=== src/worklogs.js
import api from '@forge/api';
import { json, asUser, route } from './jira';

function toRow(w) {
  return { id: w.id, who: w.author.displayName, seconds: w.timeSpentSeconds, started: w.started };
}

export async function listWorklogs(issueKey, [from, to]) {
  const res = await asUser().requestJira(route`/rest/api/3/issue/${issueKey}/worklog?startedAfter=${from}`);  //@ clean forge.authorized_calls
  const body = await json(res);
  const rows = body.worklogs.map(toRow).filter((r) => Date.parse(r.started) < to);
  console.log('worklogs', JSON.stringify(rows));  //@ finding forge.no_personal_data_in_logs
  return rows;
}

export async function addWorklog(issueKey, seconds, comment) {
  const res = await asUser().requestJira(route`/rest/api/3/issue/${issueKey}/worklog`, {  //@ clean forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      timeSpentSeconds: seconds,
      comment: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: comment || '-' }] }] },
    }),
  });
  const created = await json(res);
  console.info('added worklog', created.id);  //@ clean forge.no_personal_data_in_logs
  return toRow(created);
}

// as the app, because people may only delete their own ones
export async function removeWorklog(issueKey, id) {
  const res = await api  //@ finding forge.authorized_calls
    .asApp()
    .requestJira(route`/rest/api/3/issue/${issueKey}/worklog/${id}`, { method: 'DELETE' });
  return json(res);
}
=== src/dates.js
const DAY = 24 * 3600 * 1000;

export function monday(date) {
  const d = new Date(date);
  const shift = (d.getDay() + 6) % 7;
  d.setHours(0, 0, 0, 0);
  return d.getTime() - shift * DAY;
}

export function rangeOf(week) {
  const start = monday(week ? new Date(Number(week)) : new Date());
  return [start, start + 7 * DAY];
}
=== src/frontend/panel.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, DynamicTable, Inline, Spinner, Text, Textfield } from '@forge/react';
import { invoke } from '@forge/bridge';

const Panel = () => {
  const [rows, setRows] = useState(null);
  const [minutes, setMinutes] = useState('30');

  const load = () => invoke('worklogs', {}).then(setRows);
  useEffect(() => { load(); }, []);

  const add = async () => {
    await invoke('addWorklog', { seconds: Number(minutes) * 60, comment: '' });
    await load();
  };

  if (!rows) return <Spinner />;
  return (
    <>
      <DynamicTable rows={rows.map((r) => ({ key: r.id, cells: [{ key: 'w', content: r.who }, { key: 's', content: r.seconds / 60 }] }))} />
      <Inline>
        <Textfield value={minutes} onChange={(e) => setMinutes(e.target.value)} />
        <Button onClick={add}>Log</Button>
      </Inline>
      <Text>{rows.length} entries this week</Text>
    </>
  );
};

ForgeReconciler.render(<Panel />);
=== src/frontend/report.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Text } from '@forge/react';
import { invoke } from '@forge/bridge';

// TODO the real report (charts!)
const Report = () => {
  const [settings, setSettings] = useState();
  useEffect(() => { invoke('getSettings').then(setSettings); }, []);
  return <Text>{settings ? `A day has ${settings.hoursPerDay} hours` : '…'}</Text>;
};

ForgeReconciler.render(<Report />);
=== src/frontend/admin.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, Form, Label, Textfield } from '@forge/react';
import { invoke } from '@forge/bridge';

const Admin = () => {
  const [settings, setSettings] = useState({});
  useEffect(() => { invoke('getSettings').then(setSettings); }, []);
  const change = (name) => (e) => setSettings((old) => ({ ...old, [name]: e.target.value }));
  return (
    <Form onSubmit={() => invoke('saveSettings', { settings }).then(setSettings)}>
      <Label labelFor="h">Hours a day</Label>
      <Textfield id="h" value={String(settings.hoursPerDay)} onChange={change('hoursPerDay')} />
      <Label labelFor="r">Round to</Label>
      <Textfield id="r" value={String(settings.roundTo)} onChange={change('roundTo')} />
      <Button type="submit">Save</Button>
    </Form>
  );
};

ForgeReconciler.render(<Admin />);
