about: Calls as the app and as the user, and a token for a foreign service.
verdicts:
  forge.no_user_credentials_collected: proven
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
  external:
    fetch:
      backend:
        - chat.example
app:
  id: ari:cloud:ecosystem::app/75458edf-c0e5-5bb1-8f0d-ed7f45a6ed72
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
import api, { fetch, route } from '@forge/api';

export async function changed(event) {
  await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.id}`, { //@ clean forge.no_user_credentials_collected
    headers: { 'Content-Type': 'application/json' },
  });
  await fetch('https://chat.example/rest/api/3/post', { //@ clean forge.no_user_credentials_collected
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.CHAT_TOKEN}` },
  });
}
