about: A token from the environment and a header are logged.
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
  id: ari:cloud:ecosystem::app/afc239d1-c80b-5aa1-a9f1-978eb160d106
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
import { fetch } from '@forge/api';

export async function changed(event) {
  const headers = { Authorization: `Bearer ${process.env.CHAT_TOKEN}` };
  console.log('calling with', headers); //@ finding forge.no_personal_data_in_logs
  console.log('token is', process.env.CHAT_TOKEN ? 'set' : 'missing'); //@ clean forge.no_personal_data_in_logs
  const answer = await fetch('https://chat.example/post', { method: 'POST', headers });
  console.log('answered', answer.status); //@ clean forge.no_personal_data_in_logs
  if (event.issue.fields.comment) console.log(event.issue.fields.description); //@ finding forge.no_personal_data_in_logs
}
