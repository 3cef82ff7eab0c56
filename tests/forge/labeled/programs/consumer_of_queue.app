about: "A queue's consumer has no user."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
modules:
  consumer:
    - key: worker
      queue: work
      function: consume
  trigger:
    - key: updated
      function: push
      events:
        - avi:jira:updated:issue
  function:
    - key: consume
      handler: queue/worker.consume
    - key: push
      handler: queue/push.default
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/859badf3-2f63-5ae9-9690-666410f9dae8
  runtime:
    name: nodejs22.x
=== src/queue/worker.js
import { asApp, route } from '@forge/api';

export const consume = async ({ body }) => {
  await asApp().requestJira(route`/rest/api/3/issue/${body.id}`, { method: 'PUT', body: '{}' });  //@ clean forge.authorized_calls
};
=== src/queue/push.js
import { Queue } from '@forge/events';

export default async (event) => {
  const queue = new Queue({ key: 'work' });
  await queue.push({ body: { id: event.issue.id } });
};
