about: Messages go to an address that an administrator stored; the host is declared.
verdicts:
  forge.no_egress: refuted
  forge.storage_on_platform_only: unknown
=== manifest.yml
modules:
  trigger:
    - key: changed
      function: changed
      events:
        - avi:jira:updated:issue
  function:
    - key: changed
      handler: index.changed
permissions:
  scopes:
    - read:jira-work
    - storage:app
  external:
    fetch:
      backend:
        - hooks.chat.example #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/da0aa568-b6a1-5a9b-ac53-0cc7b74bf8a4
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0",
    "@forge/kvs": "0.1.0"
  }
}
=== src/notify.js
import api from '@forge/api';
import { kvs } from '@forge/kvs';

export const notify = async (text) => {
  const hook = await kvs.getSecret('chat-hook');
  if (!hook) {
    return;
  }
  await api.fetch(hook, { method: 'post', body: JSON.stringify({ text }) });
};
=== src/index.js
import { notify } from './notify';

export const changed = async (event) => {
  await notify(`${event.issue.key} was changed`);
};
