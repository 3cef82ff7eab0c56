about: A validator, a condition and a post function of workflows with their configuration; a wrong log and a panel that runs rules.
verdicts:
  forge.authorized_calls: refuted
  forge.no_personal_data_in_logs: refuted
  forge.storage_on_platform_only: refuted
  forge.admin_only_reach: refuted
  forge.no_egress: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.secrets_in_secret_store: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1013
  runtime:
    name: nodejs22.x
modules:
  jira:workflowValidator:
    - key: needs-link
      name: Needs a link
      description: The issue must be linked
      function: validate
      projectTypes: [company-managed]
  jira:workflowCondition:
    - key: has-parent
      name: Has a parent
      description: The issue has a parent
      expression: issue.parent != null
  jira:workflowPostFunction:
    - key: copy-to-parent
      name: Copy to the parent
      description: Copies the due date to the parent
      function: post
      create:
        resource: post-config
      edit:
        resource: post-config
      view:
        resource: post-view
  jira:issueAction:
    - key: rerun
      title: Run the rules again
      resource: rerun
      render: native
      resolver:
        function: rerun-resolver
  function:
    - key: validate
      handler: validators.needsLink
    - key: post
      handler: post.copyToParent
    - key: rerun-resolver
      handler: rerun.handler
resources:
  - key: post-config
    path: static/config
  - key: post-view
    path: static/view
  - key: rerun
    path: src/ui/rerun.jsx
permissions:
  scopes: [read:jira-work, write:jira-work]
=== package.json
{ "name": "flow-rules", "dependencies": { "@forge/api": "^4.0.0", "@forge/bridge": "^4.0.0", "@forge/react": "^10.0.0", "@forge/resolver": "^1.0.0", "react": "^18.2.0" } }
=== src/validators.js
import { getIssue } from './issues';

export const needsLink = async (event) => {
  const { issue, configuration } = event;
  const full = await getIssue(issue.key);
  const links = full.fields.issuelinks || [];
  const wanted = configuration?.type;
  const ok = wanted ? links.some((l) => l.type.name === wanted) : links.length > 0;
  return { result: ok, errorMessage: ok ? undefined : 'Link the issue first' };
};
=== src/issues.js
import api, { route } from '@forge/api';

const HEADERS = { Accept: 'application/json', 'Content-Type': 'application/json' };

export async function getIssue(key) {
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}?fields=issuelinks,parent,duedate`);  //@ clean forge.authorized_calls
  if (!res.ok) throw new Error(`${key}: ${res.status}`);
  return res.json();
}

export async function setDue(key, due) {
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, {  //@ finding forge.authorized_calls
    method: 'PUT',
    headers: HEADERS,
    body: JSON.stringify({ fields: { duedate: due } }),
  });
  return res.ok;
}

export async function note(key, text) {
  const body = { body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } };
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });  //@ clean forge.authorized_calls
  return res.ok;
}
=== src/post.js
import { getIssue, note, setDue } from './issues';

export const copyToParent = async (event) => {
  console.log('post function', event);  //@ finding forge.no_personal_data_in_logs; finding forge.storage_on_platform_only
  const { issue, configuration } = event;
  const full = await getIssue(issue.key);
  const parent = full.fields.parent;
  if (!parent || !full.fields.duedate) return;
  await setDue(parent.key, full.fields.duedate);
  if (configuration?.comment) {
    await note(parent.key, `Due date taken from ${issue.key}`);
  }
};
=== src/rerun.js
import Resolver from '@forge/resolver';
import { setDue } from './issues';

const resolver = new Resolver();

// quick way to repair, used by support
resolver.define('due', async ({ payload }) => {
  const { key, due } = payload;
  return { ok: await setDue(key, due) };
});

export const handler = resolver.getDefinitions();
=== src/ui/rerun.jsx
import React, { useState } from 'react';
import ForgeReconciler, { Button, DatePicker, Text, useProductContext } from '@forge/react';
import { invoke } from '@forge/bridge';

const Rerun = () => {
  const context = useProductContext();
  const [due, setDue] = useState('');
  const [done, setDone] = useState(false);
  const run = () => invoke('due', { key: context.extension.issue.key, due }).then((r) => setDone(r.ok));
  return (
    <>
      <DatePicker value={due} onChange={setDue} />
      <Button onClick={run}>Run</Button>
      {done && <Text>Done</Text>}
    </>
  );
};
ForgeReconciler.render(<Rerun />);
=== static/config/index.html
<!doctype html>
<html><body>
  <label><input type="checkbox" id="comment"> Comment on the parent</label>
  <script type="module" src="./config.js"></script>
</body></html>
=== static/config/config.js
import { workflowRules, view } from '@forge/bridge';

const box = document.getElementById('comment');

view.getContext().then((context) => {
  const old = context.extension.postFunctionConfig;
  box.checked = Boolean(old && JSON.parse(old).comment);
});

workflowRules.onConfigure(async () => JSON.stringify({ comment: box.checked }));
=== static/view/index.html
<!doctype html>
<html><body><p id="text"></p><script type="module" src="./view.js"></script></body></html>
=== static/view/view.js
import { view } from '@forge/bridge';

view.getContext().then((context) => {
  const config = JSON.parse(context.extension.postFunctionConfig || '{}');
  document.getElementById('text').textContent = config.comment ? 'with a comment' : 'without a comment';
});
