about: Pull requests of an outside host come by a web trigger, go through a queue into SQL; a weak comparison, statements of text.
verdicts:
  forge.no_web_triggers: refuted
  forge.web_triggers_authenticated: refuted
  forge.sql_parameterized: refuted
  forge.authorized_calls: refuted
  forge.no_personal_data_in_logs: refuted
  forge.admin_only_reach: refuted
  forge.runs_on_atlassian: refuted
  forge.no_third_party_dependencies: refuted
  forge.no_egress: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.secrets_in_secret_store: proven
=== manifest.yml
modules:
  webtrigger:
    - key: hub-hook
      function: hook
      response:
        type: dynamic
    - key: hub-status
      function: status
  consumer:
    - key: pr-consumer
      queue: pr-events
      function: on-pr
  scheduledTrigger:
    - key: nightly
      function: cleanup
      interval: day
    - key: migrate
      function: migrate
      interval: hour
  jira:issuePanel:
    - key: prs
      title: Pull requests
      icon: https://hubby.example/i.svg
      resource: ui
      render: native
      resolver:
        function: panel
  sql:
    - key: main
      engine: mysql
  function:
    - key: hook
      handler: hook.receive
    - key: status
      handler: hook.status
    - key: on-pr
      handler: consumer.onPullRequest
    - key: cleanup
      handler: jobs.cleanup
    - key: migrate
      handler: jobs.migrate
    - key: panel
      handler: panel.handler
resources:
  - key: ui
    path: src/ui.jsx
app:
  runtime:
    name: nodejs22.x
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1004
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - storage:app
=== package.json
{
  "name": "hub-sync",
  "dependencies": {
    "@forge/api": "^4.0.0",
    "@forge/events": "^1.0.0",
    "@forge/kvs": "^1.0.0",
    "@forge/sql": "^2.2.0",
    "@forge/resolver": "^1.6.0",
    "@forge/react": "^10.0.0",
    "@forge/bridge": "^4.0.0",
    "lodash": "^4.17.21",  //@ finding forge.no_third_party_dependencies
    "react": "^18.0.0"
  }
}
=== src/hook.js
import crypto from 'crypto';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import api, { route } from '@forge/api';
import get from 'lodash/get';

const queue = new Queue({ key: 'pr-events' });

const reply = (statusCode, text) => ({ statusCode, headers: { 'Content-Type': ['text/plain'] }, body: text });

async function isSigned(request) {
  const secret = await kvs.getSecret('hub-secret');
  if (!secret) return false;
  const given = get(request, "headers['x-hub-signature-256'][0]", '');
  const wanted = 'sha256=' + crypto.createHmac('sha256', secret).update(request.body).digest('hex');  //@ clean forge.no_hardcoded_secrets
  return given === wanted;  //@ finding forge.web_triggers_authenticated
}

export async function receive(request) {
  if (!(await isSigned(request))) {
    console.warn('signature does not match');
    return reply(401, 'no');
  }
  const body = JSON.parse(request.body);
  if (!body.pull_request) return reply(204, '');
  await queue.push({ body: { action: body.action, pr: body.pull_request, repo: body.repository.full_name } });
  return reply(202, 'queued');
}

// for the status badge
export async function status(request) {
  const key = request.queryParameters.issue[0];
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}?fields=status`);  //@ finding forge.authorized_calls
  const issue = await res.json();
  return reply(200, issue.fields.status.name);
}
=== src/db.js
import sql, { migrationRunner } from '@forge/sql';

const CREATE = `CREATE TABLE IF NOT EXISTS pull_request (
  id BIGINT PRIMARY KEY, repo VARCHAR(200), issue_key VARCHAR(40), title VARCHAR(255), state VARCHAR(20), changed BIGINT
)`;

export const migrations = () => migrationRunner.enqueue('v001', CREATE).enqueue('v002', 'CREATE INDEX by_issue ON pull_request (issue_key)');

export async function upsert(row) {
  await sql
    .prepare('REPLACE INTO pull_request (id, repo, issue_key, title, state, changed) VALUES (?, ?, ?, ?, ?, ?)')  //@ clean forge.sql_parameterized
    .bindParams(row.id, row.repo, row.issueKey, row.title, row.state, Date.now())
    .execute();
}

export async function ofIssue(issueKey) {
  const result = await sql.prepare('SELECT * FROM pull_request WHERE issue_key = ?').bindParams(issueKey).execute();  //@ clean forge.sql_parameterized
  return result.rows;
}

export async function search(issueKey, text, order) {
  const result = await sql.prepare(`SELECT * FROM pull_request WHERE issue_key = ? AND title LIKE '%${text}%'`).bindParams(issueKey).execute();  //@ finding forge.sql_parameterized
  return result.rows;
}

export async function forgetBefore(time) {
  await sql.prepare('DELETE FROM pull_request WHERE changed < ?').bindParams(time).execute();  //@ clean forge.sql_parameterized
}
=== src/consumer.js
import api, { route } from '@forge/api';
import { upsert } from './db';

const KEY = /\b([A-Z][A-Z0-9]+-\d+)\b/;

export async function onPullRequest(event) {
  const { action, pr, repo } = event.body;
  const match = KEY.exec(pr.title) || KEY.exec(pr.head.ref);
  if (!match) return;
  console.log(`PR ${pr.id} ${action} by ${pr.user.email}`);  //@ finding forge.no_personal_data_in_logs
  await upsert({ id: pr.id, repo, issueKey: match[1], title: pr.title.slice(0, 255), state: pr.state });
  if (action === 'closed' && pr.merged) {
    await comment(match[1], `Merged in ${repo}`);
  }
}

async function comment(issueKey, text) {
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${issueKey}/comment`, {  //@ clean forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } }),
  });
  if (!res.ok) console.error('comment failed', res.status);  //@ clean forge.no_personal_data_in_logs
}
=== src/jobs.js
import { forgetBefore, migrations } from './db';

const MONTH = 30 * 24 * 3600 * 1000;

export async function cleanup() {
  await forgetBefore(Date.now() - 6 * MONTH);
}

export async function migrate() {
  const done = await migrations().run();
  console.log(`migrations: ${done.length}`);  //@ clean forge.no_personal_data_in_logs
}
=== src/panel.js
import Resolver from '@forge/resolver';
import { ofIssue, search } from './db';

const resolver = new Resolver();
resolver.define('list', ({ context }) => ofIssue(context.extension.issue.key));
resolver.define('search', ({ payload, context }) => search(context.extension.issue.key, payload.text));
export const handler = resolver.getDefinitions();
=== src/ui.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Link, Text, Textfield } from '@forge/react';
import { invoke } from '@forge/bridge';

const Panel = () => {
  const [rows, setRows] = useState([]);
  useEffect(() => { invoke('list').then(setRows); }, []);
  return (
    <>
      <Textfield placeholder="search" onChange={(e) => invoke('search', { text: e.target.value }).then(setRows)} />
      {rows.map((r) => (
        <Text key={r.id}><Link href={`https://hub.example/${r.repo}/pull/${r.id}`}>{r.title}</Link> {r.state}</Text>
      ))}
    </>
  );
};

ForgeReconciler.render(<Panel />);
