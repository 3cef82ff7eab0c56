about: A service user's e-mail and API token from the environment go to the site.
verdicts:
  forge.no_user_credentials_collected: refuted
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
  id: ari:cloud:ecosystem::app/8ac389bf-9d40-5637-ac9d-25168e494b33
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

const auth = Buffer.from(`${process.env.SYNC_EMAIL}:${process.env.SYNC_TOKEN}`).toString('base64');

export async function changed(event) {
  await fetch(`https://acme.atlassian.net/rest/api/3/issue/${event.issue.id}`, { //@ finding forge.no_user_credentials_collected
    headers: { Authorization: `Basic ${auth}` },
  });
  await fetch('https://crm.example/deals', { headers: { Authorization: `Basic ${auth}` } }); //@ clean forge.no_user_credentials_collected
  await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.id}`); //@ clean forge.no_user_credentials_collected
}
