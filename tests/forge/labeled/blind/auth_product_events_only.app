about: Events, a schedule and a queue change issues in the app's name; no user asks for it.
verdicts:
  forge.authorized_calls: proven
  forge.admin_only_reach: proven
  forge.no_egress: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d7c2c67c-1afe-569a-9dd6-8bb9646c3bea
  name: Night Watch
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  trigger:
    - key: on-create
      function: on-created
      events:
        - avi:jira:created:issue
  scheduledTrigger:
    - key: nightly
      function: nightly
      interval: day
  consumer:
    - key: worker
      queue: relabel
      function: worker
  function:
    - key: on-created
      handler: events.onCreated
    - key: nightly
      handler: events.nightly
    - key: worker
      handler: worker.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
=== src/events.js
import api, { route } from '@forge/api';
import { Queue } from '@forge/events';

const queue = new Queue({ key: 'relabel' });

export async function onCreated(event) {
  await queue.push({ body: { key: event.issue.key } });
}

export async function nightly() {
  const res = await api.asApp().requestJira(route`/rest/api/3/search/jql?jql=labels%20is%20empty&fields=key`); //@ clean forge.authorized_calls
  const { issues } = await res.json();
  for (const issue of issues) {
    await queue.push({ body: { key: issue.key } });
  }
}
=== src/worker.js
import { asApp, route } from '@forge/api';

export const run = async ({ body }) => {
  const { key } = body;
  await asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'PUT', body: JSON.stringify({ update: { labels: [{ add: 'seen' }] } }) }); //@ clean forge.authorized_calls
};
