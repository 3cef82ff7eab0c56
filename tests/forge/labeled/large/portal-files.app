about: A panel of the customer portal shows attachments and lets customers comment; as the app, by the key from the page.
verdicts:
  forge.authorized_calls: refuted
  forge.admin_only_reach: refuted
  forge.storage_on_platform_only: refuted
  forge.no_egress: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1005
  runtime:
    name: nodejs22.x
modules:
  jiraServiceManagement:portalRequestDetailPanel:
    - key: files
      title: Files
      resource: portal
      resolver:
        function: portal-fn
      unlicensedAccess: [customer, unlicensed]
  jiraServiceManagement:queuePage:
    - key: files-queue
      title: Files
      resource: portal
      resolver:
        function: portal-fn
  function:
    - key: portal-fn
      handler: main.handler
resources:
  - key: portal
    path: static/portal
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - read:servicedesk-request
=== package.json
{
  "name": "portal-files",
  "dependencies": { "@forge/api": "^4.1.0", "@forge/resolver": "^1.6.0" }
}
=== src/main.js
const { default: Resolver } = require('@forge/resolver');
const service = require('./service');

const resolver = new Resolver();

const SAFE_TYPES = ['image/png', 'image/jpeg', 'application/pdf'];

resolver.define('files', async ({ payload }) => {
  const files = await service.attachments(payload.requestKey);
  return files.filter((f) => SAFE_TYPES.includes(f.mimeType));
});

resolver.define('comment', async ({ payload, context }) => {
  const visible = await service.canSee(context.extension.request.key);
  if (!visible) throw new Error('not for you');
  return service.comment(payload.requestKey, payload.text);
});

resolver.define('reply', async ({ payload, context }) => {
  const key = context.extension.request.key;
  return service.replyAsCustomer(key, String(payload.text).slice(0, 2000));
});

exports.handler = resolver.getDefinitions();
=== src/service.js
const api = require('@forge/api');
const { route } = api;

async function body(res, what) {
  if (res.ok) return res.status === 204 ? {} : res.json();
  throw new Error(what + ' ' + res.status);
}

// customers have no access to the REST API of the issue, so as the app
async function attachments(key) {
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}?fields=attachment`);  //@ finding forge.authorized_calls
  const issue = await body(res, 'attachments');
  return issue.fields.attachment.map((a) => ({ id: a.id, name: a.filename, size: a.size, mimeType: a.mimeType }));
}

async function canSee(key) {
  const res = await api.asUser().requestJira(route`/rest/servicedeskapi/request/${key}`);  //@ clean forge.authorized_calls
  return res.ok;
}

// BUG? checks one key and writes to the other
async function comment(key, text) {
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, {  //@ finding forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } }),
  });
  return body(res, 'comment');
}

async function replyAsCustomer(key, text) {
  const res = await api.asUser().requestJira(route`/rest/servicedeskapi/request/${key}/comment`, {  //@ clean forge.authorized_calls
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body: text, public: true }),
  });
  return body(res, 'reply');
}

module.exports = { attachments, canSee, comment, replyAsCustomer };
=== static/portal/package.json
{
  "name": "portal",
  "dependencies": { "@forge/bridge": "^4.0.0" }
}
=== static/portal/index.html
<!doctype html>
<html>
  <head><meta charset="utf-8"><title>Files</title><link rel="stylesheet" href="./style.css"></head>
  <body>
    <ul id="files"></ul>
    <textarea id="text"></textarea><button id="send">Send</button>
    <script src="./app.js" type="module"></script>
  </body>
</html>
=== static/portal/style.css
body { font-family: sans-serif; }
li { background: url(./clip.png) no-repeat; }
=== static/portal/drafts.js
const PREFIX = 'draft-';

export function keep(key, text) {
  // so that nothing is lost when the tab is closed
  localStorage.setItem(PREFIX + key, text);  //@ finding forge.storage_on_platform_only
}

export function recall(key) {
  return localStorage.getItem(PREFIX + key) || '';
}

export function drop(key) {
  localStorage.removeItem(PREFIX + key);
}
=== static/portal/app.js
import { invoke, view } from '@forge/bridge';
import { drop, keep, recall } from './drafts.js';

async function start() {
  const context = await view.getContext();
  const key = context.extension.request.key;
  const files = await invoke('files', { requestKey: key });
  const list = document.getElementById('files');
  for (const file of files) {
    const item = document.createElement('li');
    item.textContent = `${file.name} (${Math.round(file.size / 1024)} kB)`;
    list.appendChild(item);
  }
  const text = document.getElementById('text');
  text.value = recall(key);
  text.addEventListener('input', () => keep(key, text.value));
  document.getElementById('send').addEventListener('click', async () => {
    await invoke('reply', { text: text.value });
    drop(key);
    text.value = '';
  });
}

start();
