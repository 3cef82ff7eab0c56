about: Two web triggers with checks that never refuse (an object, a promise), one that does; a middleware chain that goes on.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
  forge.no_web_triggers: refuted
  forge.no_egress: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.secrets_in_secret_store: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1031
  runtime: {name: nodejs22.x}
modules:
  webtrigger:
    - {key: alerts, function: alerts}
    - {key: deploys, function: deploys}
    - {key: builds, function: builds}
  jira:issuePanel:
    - key: panel
      title: Relay
      icon: https://relay.example/i.svg
      resource: panel
      render: native
      resolver: {function: panel}
  function:
    - {key: alerts, handler: hooks/alerts.run}
    - {key: deploys, handler: hooks/deploys.run}
    - {key: builds, handler: hooks/builds.run}
    - {key: panel, handler: panel.handler}
resources:
  - {key: panel, path: src/ui.jsx}
permissions:
  scopes: [read:jira-work, write:jira-work, "storage:app"]
=== package.json
{ "name": "relay", "dependencies": { "@forge/api": "^4.1.0", "@forge/kvs": "^1.0.0", "@forge/bridge": "^4.1.0", "@forge/react": "^10.1.0", "@forge/resolver": "^1.6.1", "react": "^18.2.0" } }
=== src/lib/verify.js
import { createHmac, timingSafeEqual } from 'node:crypto';
import { kvs } from '@forge/kvs';

export const header = (request, name) => request.headers?.[name]?.[0] ?? '';

/** {ok, reason} */
export async function verify(request) {
  const secret = await kvs.getSecret('relay');
  if (!secret) return { ok: false, reason: 'not configured' };
  const mac = createHmac('sha256', secret).update(request.body ?? '').digest();
  const given = Buffer.from(header(request, 'x-relay-signature'), 'hex');
  if (given.length !== mac.length) return { ok: false, reason: 'length' };
  return { ok: timingSafeEqual(given, mac), reason: 'mismatch' };
}

export async function isVerified(request) {
  return (await verify(request)).ok;
}
=== src/lib/issues.js
import api, { route } from '@forge/api';

const doc = (text) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const options = (method, body) => ({ method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const alarm = (key, text) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, options('POST', { body: doc(text) }));  //@ finding forge.authorized_calls

export const deployed = (key, label) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${key}`, options('PUT', { update: { labels: [{ add: label }] } }));  //@ finding forge.authorized_calls

export const built = (key, number) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${key}/remotelink`, options('POST', { object: { url: `https://ci.relay.example/${number}`, title: `#${number}` } }));  //@ clean forge.authorized_calls

export const rename = (key, summary) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${key}`, options('PUT', { fields: { summary } }));  //@ finding forge.authorized_calls

export const archive = (key) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
=== src/hooks/alerts.js
import { verify } from '../lib/verify';
import { alarm } from '../lib/issues';

export async function run(request) {
  const check = await verify(request);
  if (!check) {
    return { statusCode: 401, body: check.reason };
  }
  const { issue, text } = JSON.parse(request.body);
  const res = await alarm(issue, text);
  return { statusCode: res.status };
}
=== src/hooks/deploys.js
import { isVerified } from '../lib/verify';
import { deployed } from '../lib/issues';

export async function run(request) {
  if (!isVerified(request)) return { statusCode: 401 };
  const event = JSON.parse(request.body);
  for (const key of event.issues) {
    await deployed(key, `deployed-${event.environment}`);
  }
  return { statusCode: 200 };
}
=== src/hooks/builds.js
import { isVerified } from '../lib/verify';
import { built } from '../lib/issues';

export async function run(request) {
  if (!(await isVerified(request))) {
    console.warn('builds: refused');  //@ clean forge.no_personal_data_in_logs
    return { statusCode: 401 };
  }
  const event = JSON.parse(request.body);
  await built(event.issue, Number(event.number));
  return { statusCode: 200 };
}
=== src/lib/chain.js
export const chain = (...steps) => (req) => {
  const go = (i) => (i < steps.length ? steps[i](req, () => go(i + 1)) : undefined);
  return go(0);
};
=== src/lib/may.js
import { asUser, route } from '@forge/api';

async function has(key, permission) {
  const res = await asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${key}&permissions=${permission}`);
  const { permissions } = await res.json();
  return permissions[permission].havePermission;
}

/** stops the chain */
export const must = (permission) => async (req, next) => {
  if (!(await has(req.payload.key, permission))) return { error: 'forbidden' };
  return next();
};

/** only warns, for the beta */
export const should = (permission) => async (req, next) => {
  if (!(await has(req.payload.key, permission))) console.warn(`lacks ${permission}`);
  return next();
};
=== src/panel.js
import Resolver from '@forge/resolver';
import { chain } from './lib/chain';
import { must, should } from './lib/may';
import { archive, rename } from './lib/issues';

const resolver = new Resolver();
resolver.define('rename', chain(should('EDIT_ISSUES'), ({ payload }) => rename(payload.key, payload.summary)));
resolver.define('archive', chain(must('DELETE_ISSUES'), ({ payload }) => archive(payload.key)));
export const handler = resolver.getDefinitions();
=== src/ui.jsx
import React from 'react';
import ForgeReconciler, { Button, useProductContext } from '@forge/react';
import { invoke } from '@forge/bridge';

const Panel = () => {
  const context = useProductContext();
  const key = context?.extension.issue.key;
  return <Button onClick={() => invoke('archive', { key })}>Archive</Button>;
};
ForgeReconciler.render(<Panel />);
