about: "A scope allows offline impersonation."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  scheduledTrigger:
    - key: daily
      function: work
      interval: day
  function:
    - key: work
      handler: index.run
permissions:
  scopes:
    write:jira-work:
      allowImpersonation: true
app:
  id: ari:cloud:ecosystem::app/1633f1e9-6407-59b9-b1e1-e6779e051740
  runtime:
    name: nodejs22.x
=== src/index.js
import { asUser, route } from '@forge/api';
import kvs from '@forge/kvs';

export const run = async () => {
  const id = await kvs.get('owner');
  await asUser(id).requestJira(route`/rest/api/3/issue/A-1`, { method: 'DELETE' });
};
