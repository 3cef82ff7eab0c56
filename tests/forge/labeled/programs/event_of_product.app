about: "An event of the product needs no user's permission."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
modules:
  trigger:
    - key: created
      function: work
      events:
        - avi:jira:created:issue
  function:
    - key: work
      handler: index.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/c63aae67-7576-5084-8acd-ba17d48c41ec
  runtime:
    name: nodejs22.x
=== src/index.js
import api, { route } from '@forge/api';

export async function run(event) {
  await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.id}/comment`, { method: 'POST', body: '{}' });  //@ clean forge.authorized_calls
}
