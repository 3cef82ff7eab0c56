about: Ids, keys, counts, statuses and error messages.
verdicts:
  forge.no_personal_data_in_logs: proven
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
app:
  id: ari:cloud:ecosystem::app/f7234b37-6c4f-5b44-9312-35eee8393633
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0"
  }
}
=== src/index.js
import api, { route } from '@forge/api';

export async function changed(event) {
  console.log('start', event.issue.id); //@ clean forge.no_personal_data_in_logs
  try {
    const answer = await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.key}/comment`);
    const { comments } = await answer.json();
    console.log(`${comments.length} comments on ${event.issue.key}`, answer.status); //@ clean forge.no_personal_data_in_logs
  } catch (error) {
    console.error('failed', error.message); //@ clean forge.no_personal_data_in_logs
    console.error(error); //@ clean forge.no_personal_data_in_logs
  }
  console.log('end'); //@ clean forge.no_personal_data_in_logs
}
