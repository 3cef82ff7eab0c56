about: "A schedule has no user."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
modules:
  scheduledTrigger:
    - key: hourly
      function: work
      interval: hour
  function:
    - key: work
      handler: jobs/hourly.main
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/0af2b309-f726-5b9b-b462-5cbe5346dc0d
  runtime:
    name: nodejs22.x
=== src/jobs/hourly.js
import api, { route } from '@forge/api';

export async function main(event) {
  await api.asApp().requestJira(route`/rest/api/3/search?jql=updated`);  //@ clean forge.authorized_calls
}
