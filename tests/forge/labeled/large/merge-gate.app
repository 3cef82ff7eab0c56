about: A merge check of Bitbucket with settings of the repository, sound.
verdicts:
  forge.no_egress: proven
  forge.storage_on_platform_only: proven
  forge.authorized_calls: proven
  forge.secrets_in_secret_store: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
  forge.no_personal_data_in_logs: proven
  forge.sql_parameterized: proven
  forge.no_web_triggers: proven
  forge.no_remotes: proven
  forge.supported_runtime: proven
  forge.admin_only_reach: refuted
=== manifest.yml
modules:
  bitbucket:mergeCheck:
    - key: gate
      function: check
      name: Checklist of the description is done
      description: All boxes of the description must be ticked
      triggers:
        - on-code-pushed
        - pre-merge
  bitbucket:repoSettingsMenuPage:
    - key: gate-settings
      resource: settings
      render: native
      resolver:
        function: settings
      title: Merge gate
  function:
    - key: check
      handler: check.run
    - key: settings
      handler: settings.handler
resources:
  - key: settings
    path: src/settings-page.jsx
app:
  id: ari:cloud:ecosystem::app/0b6d1f4e-5a11-4c3c-9f0f-0f40f2aa1007
  runtime:
    name: nodejs22.x
permissions:
  scopes:
    - read:pullrequest:bitbucket
    - read:repository:bitbucket
    - storage:app
=== package.json
{
  "name": "merge-gate",
  "dependencies": {
    "@forge/api": "^4.0.0", "@forge/kvs": "^1.0.0", "@forge/resolver": "^1.6.0",
    "@forge/react": "^10.0.0", "@forge/bridge": "^4.0.0", "react": "^18.2.0"
  }
}
=== src/bitbucket.js
import api, { route } from '@forge/api';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function retry(fn, times = 3) {
  for (let i = 0; ; i++) {
    const res = await fn();
    if (res.status !== 429 || i >= times) return res;
    await wait(200 * 2 ** i);
  }
}

export async function pullRequest(workspace, repo, id) {
  const res = await retry(() =>
    api.asApp().requestBitbucket(route`/2.0/repositories/${workspace}/${repo}/pullrequests/${id}`),  //@ clean forge.authorized_calls
  );
  if (!res.ok) throw new Error(`pull request ${id}: ${res.status}`);
  return res.json();
}

export async function commits(workspace, repo, id) {
  const res = await retry(() =>
    api.asApp().requestBitbucket(route`/2.0/repositories/${workspace}/${repo}/pullrequests/${id}/commits`),  //@ clean forge.authorized_calls
  );
  return res.ok ? (await res.json()).values : [];
}
=== src/rules.js
const OPEN = /^\s*[-*] \[ \]/gm;

export const openBoxes = (text = '') => (text.match(OPEN) || []).length;

export const hasTicket = (title = '', pattern = '') => {
  if (!pattern) return true;
  try {
    return new RegExp(pattern).test(title);
  } catch {
    return true;
  }
};

export const isFixup = (c) => /^(fixup|squash)!/.test(c.message);
=== src/config.js
import { kvs } from '@forge/kvs';

const DEFAULT = { boxes: true, fixups: true, ticket: '' };
const keyOf = (repoUuid) => `gate-${repoUuid.replace(/[{}]/g, '')}`;

export const read = async (repoUuid) => ({ ...DEFAULT, ...((await kvs.get(keyOf(repoUuid))) || {}) });
export const write = (repoUuid, { boxes, fixups, ticket }) =>
  kvs.set(keyOf(repoUuid), { boxes: !!boxes, fixups: !!fixups, ticket: String(ticket || '').slice(0, 80) });  //@ clean forge.storage_on_platform_only
=== src/check.js
import { commits, pullRequest } from './bitbucket';
import { read } from './config';
import { hasTicket, isFixup, openBoxes } from './rules';

export const run = async (event) => {
  const { workspace, repository, pullrequest } = event;
  const settings = await read(repository.uuid);
  try {
    const pr = await pullRequest(workspace.uuid, repository.uuid, pullrequest.id);
    if (settings.boxes && openBoxes(pr.summary?.raw)) {
      return { success: false, message: `${openBoxes(pr.summary.raw)} boxes are open` };
    }
    if (!hasTicket(pr.title, settings.ticket)) {
      return { success: false, message: 'The title names no ticket' };
    }
    if (settings.fixups && (await commits(workspace.uuid, repository.uuid, pullrequest.id)).some(isFixup)) {
      return { success: false, message: 'There are fixup commits' };
    }
    return { success: true, message: 'ok' };
  } catch (e) {
    console.error('check failed', e.message);  //@ clean forge.no_personal_data_in_logs
    return { success: false, message: 'The check could not be made, try again' };
  }
};
=== src/settings.js
import Resolver from '@forge/resolver';
import { read, write } from './config';

const resolver = new Resolver();
const uuid = (req) => req.context.extension.repository.uuid;

resolver.define('load', (req) => read(uuid(req)));
resolver.define('save', async (req) => {
  await write(uuid(req), req.payload);
  return read(uuid(req));
});

export const handler = resolver.getDefinitions();
=== src/settings-page.jsx
import React, { useEffect, useState } from 'react';
import ForgeReconciler, { Button, Textfield, Toggle } from '@forge/react';
import { invoke } from '@forge/bridge';

const Page = () => {
  const [s, set] = useState(null);
  useEffect(() => { invoke('load').then(set); }, []);
  if (!s) return null;
  return (
    <>
      <Toggle isChecked={s.boxes} onChange={() => set({ ...s, boxes: !s.boxes })} />
      <Toggle isChecked={s.fixups} onChange={() => set({ ...s, fixups: !s.fixups })} />
      <Textfield value={s.ticket} onChange={(e) => set({ ...s, ticket: e.target.value })} />
      <Button onClick={() => invoke('save', s).then(set)}>Save</Button>
    </>
  );
};
ForgeReconciler.render(<Page />);
