about: Whole events, contexts, answers and payloads are logged.
verdicts:
  forge.no_personal_data_in_logs: refuted
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
  id: ari:cloud:ecosystem::app/2aa235ce-4da3-59f0-926a-84e3b2046b22
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

export async function changed(event, context) {
  console.log('event', event); //@ finding forge.no_personal_data_in_logs
  console.log(`context ${JSON.stringify(context)}`); //@ finding forge.no_personal_data_in_logs
  const answer = await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.key}`);
  const issue = await answer.json();
  console.debug(issue); //@ finding forge.no_personal_data_in_logs
  console.log(issue.fields.summary, issue.fields.assignee.displayName); //@ finding forge.no_personal_data_in_logs
  console.info('done', event.issue.key, answer.status); //@ clean forge.no_personal_data_in_logs
}
