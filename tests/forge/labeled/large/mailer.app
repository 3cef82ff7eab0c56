about: E-mails on events; Jira's own notification is right, the outside mail service and the web trigger to unsubscribe are not.
verdicts:
  forge.no_egress: refuted
  forge.storage_on_platform_only: refuted
  forge.web_triggers_authenticated: refuted
  forge.no_web_triggers: refuted
  forge.no_personal_data_in_logs: refuted
  forge.no_hardcoded_secrets: refuted
  forge.runs_on_atlassian: refuted
  forge.admin_only_reach: refuted
  forge.authorized_calls: proven
  forge.no_user_credentials_collected: proven
  forge.secrets_in_secret_store: proven
  forge.sql_parameterized: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1019
  runtime:
    name: nodejs22.x
modules:
  trigger:
    - key: issue-changed
      function: changed
      events: [avi:jira:updated:issue, avi:jira:commented:issue]
  scheduledTrigger:
    - key: digest
      function: digest
      interval: day
  webtrigger:
    - key: unsubscribe
      function: unsubscribe
  function:
    - key: changed
      handler: events.changed
    - key: digest
      handler: digest.send
    - key: unsubscribe
      handler: unsubscribe.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - read:jira-user
    - storage:app
  external:
    fetch:
      backend:
        - https://api.posty.example
=== package.json
{ "name": "mailer", "dependencies": { "@forge/api": "^4.0.0" } }
=== src/events.js
import api, { route, storage, startsWith } from '@forge/api';
import { subscribers } from './subscribers';
import { sendMail } from './posty';

export async function changed(event, context) {
  const issue = event.issue;
  console.log('changed', issue.key);  //@ clean forge.no_personal_data_in_logs
  const people = await subscribers();
  const viaJira = people.filter((p) => !p.external);
  if (viaJira.length) await notify(issue.key, viaJira);
  for (const person of people.filter((p) => p.external)) {
    await sendMail(person.email, `Changed: ${issue.key}`, issue.fields.summary);
  }
}

async function notify(key, people) {
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}/notify`, {  //@ clean forge.authorized_calls; clean forge.no_egress
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      subject: `${key} changed`,
      textBody: 'See the issue',
      to: { users: people.map((p) => ({ accountId: p.accountId })) },
    }),
  });
  if (res.status !== 204) console.error(`notify ${key}: ${res.status}`);
}
=== src/subscribers.js
import { storage, startsWith } from '@forge/api';

export async function subscribers() {
  let cursor;
  const all = [];
  do {
    let query = storage.query().where('key', startsWith('sub-')).limit(20);
    if (cursor) query = query.cursor(cursor);
    const page = await query.getMany();
    all.push(...page.results.map((r) => r.value));
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

export const remove = (id) => storage.delete(`sub-${id}`);
=== src/posty.js
import { fetch } from '@forge/api';
import { sign } from './sign';

export async function sendMail(to, subject, text) {
  const body = JSON.stringify({ from: 'jira@mailer.example', to, subject, text });
  const key = await process.env.POSTY_KEY;
  const res = await fetch('https://api.posty.example/send', { method: 'POST', headers: { Authorization: `Bearer ${key}`, 'X-Signature': sign(body) }, body });  //@ finding forge.no_egress
  if (!res.ok) {
    console.error(`mail to ${to} failed: ${res.status}`);  //@ finding forge.no_personal_data_in_logs
  }
}
=== src/sign.js
import { createHash, createHmac } from 'crypto';

const SALT = 'mailer/2024';
const SIGNING_KEY = 'u7Hq0tLz93nBvC5x';

export const sign = (body) => createHmac('sha256', SIGNING_KEY).update(body).digest('hex');  //@ finding forge.no_hardcoded_secrets
export const idOf = (email) => createHash('sha256').update(SALT + email.toLowerCase()).digest('hex').slice(0, 16);  //@ clean forge.no_hardcoded_secrets
=== src/digest.js
import api, { route } from '@forge/api';
import { subscribers } from './subscribers';
import { sendMail } from './posty';

const JQL = 'updated >= -1d ORDER BY updated DESC';

export async function send() {
  const res = await api.asApp().requestJira(route`/rest/api/3/search/jql?jql=${JQL}&fields=summary,assignee&maxResults=50`);  //@ clean forge.authorized_calls
  if (!res.ok) return;
  const { issues } = await res.json();
  const lines = issues.map((i) => `${i.key}: ${i.fields.summary} (${i.fields.assignee?.displayName ?? 'nobody'})`);
  for (const person of await subscribers()) {
    if (person.digest && person.email) await sendMail(person.email, 'Your day', lines.join('\n'));
  }
}
=== src/unsubscribe.js
import { remove } from './subscribers';
import { idOf } from './sign';

// the link in each mail: …?email=…
export async function run(request) {
  const email = request.queryParameters?.email?.[0];
  if (!email || !email.includes('@')) {
    return { statusCode: 400, body: 'no address' };
  }
  await remove(idOf(email));
  return { statusCode: 200, headers: { 'Content-Type': ['text/html'] }, body: '<p>You get no more mails.</p>' };
}
