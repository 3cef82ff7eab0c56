about: A scheduled sync with an ERP by axios; the key in an environment variable, whole answers in the log, one address unencrypted.
verdicts:
  forge.no_egress: refuted
  forge.addresses_encrypted: refuted
  forge.no_personal_data_in_logs: refuted
  forge.storage_on_platform_only: refuted
  forge.no_third_party_dependencies: refuted
  forge.runs_on_atlassian: refuted
  forge.no_hardcoded_secrets: refuted
  forge.authorized_calls: proven
  forge.no_user_credentials_collected: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1014
  runtime: { name: nodejs20.x }
modules:
  scheduledTrigger:
    - key: erp-hourly
      function: sync
      interval: hour
  trigger:
    - key: on-issue
      function: on-issue
      events:
        - avi:jira:created:issue
        - avi:jira:updated:issue
  jira:adminPage:
    - key: erp-admin
      title: ERP
      resource: admin
      render: native
      resolver:
        function: admin
  function:
    - { key: sync, handler: sync.run }
    - { key: on-issue, handler: push.onIssue }
    - { key: admin, handler: admin.handler }
resources:
  - { key: admin, path: src/admin-page.jsx }
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - storage:app
  external:
    fetch:
      backend:
        - https://erp.metalworks.example
        - http://legacy.metalworks.example
=== package.json
{
  "name": "erp-sync",
  "dependencies": {
    "@forge/api": "^3.8.0",
    "@forge/bridge": "^4.0.0",
    "@forge/react": "^10.0.0",
    "@forge/resolver": "^1.5.0",
    "axios": "^1.6.8",  //@ finding forge.no_third_party_dependencies
    "react": "^18.2.0"
  }
}
=== src/erp.js
const axios = require('axios').default;

const client = axios.create({
  baseURL: 'https://erp.metalworks.example/odata/v4',
  timeout: 15000,
  headers: { 'X-Api-Key': process.env.ERP_KEY },  //@ clean forge.no_hardcoded_secrets
});

client.interceptors.response.use(
  (r) => r,
  (e) => {
    console.error('ERP', e.message);  //@ clean forge.no_personal_data_in_logs
    throw e;
  },
);

exports.orders = async function orders(since) {
  const { data } = await client.get('/orders', { params: { changed: since, $top: 200 } });  //@ finding forge.no_egress
  return data.value;
};

exports.sendIssue = async function sendIssue(issue) {
  await client.post('/tickets', {  //@ finding forge.no_egress
    key: issue.key,
    title: issue.fields.summary,
    reporter: issue.fields.reporter && issue.fields.reporter.displayName,
  });
};

// the old system, still has the customers
exports.customer = async function customer(id) {
  const res = await axios.get('http://legacy.metalworks.example/customers/' + id, { headers: { Authorization: 'Bearer 4tk29Qw8zLm71XcVbN05pRs6' } });  //@ finding forge.no_egress; finding forge.addresses_encrypted; finding forge.no_hardcoded_secrets
  console.log('customer', res.data);  //@ finding forge.no_personal_data_in_logs
  return res.data;
};
=== src/jira.js
const { asApp, route } = require('@forge/api');

const FIELD = 'customfield_10077';

exports.byOrder = async (number) => {
  const res = await asApp().requestJira(route`/rest/api/3/search/jql?jql=${`"Order" ~ "${number}"`}&fields=status`);  //@ clean forge.authorized_calls
  const { issues } = await res.json();
  return issues[0];
};

exports.create = async (project, order, customer) => {
  const res = await asApp().requestJira(route`/rest/api/3/issue`, {  //@ clean forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      fields: { project: { key: project }, issuetype: { name: 'Task' }, summary: `Order ${order.number} (${customer.name})`, [FIELD]: String(order.number) },
    }),
  });
  if (!res.ok) throw new Error('create ' + res.status);
  return res.json();
};
=== src/sync.js
import { storage } from '@forge/api';
import { orders, customer } from './erp';
import { byOrder, create } from './jira';

export async function run() {
  const project = (await storage.get('project')) || null;
  if (!project) {
    console.log('not configured');
    return;
  }
  const since = (await storage.get('since')) || '2024-01-01';
  const started = new Date().toISOString();
  let made = 0;
  for (const order of await orders(since)) {
    if (await byOrder(order.number)) continue;
    await create(project, order, await customer(order.customerId));
    made += 1;
  }
  await storage.set('since', started);  //@ clean forge.storage_on_platform_only
  console.log(`${made} issues made`);  //@ clean forge.no_personal_data_in_logs
}
=== src/push.js
import api, { route, storage } from '@forge/api';
import { sendIssue } from './erp';

export async function onIssue(event) {
  const project = await storage.get('project');
  if (event.issue.fields.project.key !== project) return;
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.id}`);  //@ clean forge.authorized_calls
  const issue = await res.json();
  await sendIssue(issue);
}
=== src/admin.js
import Resolver from '@forge/resolver';
import { storage } from '@forge/api';

const resolver = new Resolver();
resolver.define('get', () => storage.get('project'));
resolver.define('set', async ({ payload }) => {
  if (!/^[A-Z][A-Z0-9]+$/.test(payload.project)) return { error: 'no key' };
  await storage.set('project', payload.project);  //@ clean forge.admin_only_reach
  return { ok: true };
});
export const handler = resolver.getDefinitions();
=== src/admin-page.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, Textfield } from '@forge/react';
import { invoke } from '@forge/bridge';

const Page = () => {
  const [project, setProject] = useState('');
  useEffect(() => { invoke('get').then((p) => setProject(p || '')); }, []);
  return (
    <>
      <Textfield value={project} onChange={(e) => setProject(e.target.value)} />
      <Button onClick={() => invoke('set', { project })}>Save</Button>
    </>
  );
};
ForgeReconciler.render(<Page />);
