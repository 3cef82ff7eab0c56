about: "Own headers to Atlassian: without scheme, in capitals, host in a variable, axios auth, a Bitbucket path."
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
  external:
    fetch:
      backend:
        - '*'
app:
  id: ari:cloud:ecosystem::app/9b209658-a984-5874-a86c-062e0727ea6d
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0",
    "axios": "1.7.2"
  }
}
=== src/index.js
import api, { fetch, route } from '@forge/api';
import axios from 'axios';

const bearer = { Authorization: `Bearer ${process.env.API_TOKEN}` };

export async function changed(event) {
  const site = process.env.SITE_URL;
  await fetch('HTTPS://API.BITBUCKET.ORG/2.0/user', { headers: bearer }); //@ finding forge.no_user_credentials_collected
  await fetch(`${site}/rest/api/2/issue/${event.issue.id}`, { headers: bearer }); //@ finding forge.no_user_credentials_collected
  await fetch(site + '/wiki/api/v2/pages', { headers: bearer }); //@ finding forge.no_user_credentials_collected
  await fetch(`https://${process.env.SITE}.atlassian.net/_edge/tenant_info`, { headers: bearer }); //@ finding forge.no_user_credentials_collected
  await axios.get('https://acme.atlassian.net/rest/api/3/myself', { auth: { username: process.env.MAIL, password: process.env.API_TOKEN } }); //@ finding forge.no_user_credentials_collected
  await axios({ url: '/rest/api/3/search', baseURL: 'https://acme.atlassian.net', headers: bearer }); //@ finding forge.no_user_credentials_collected
  await fetch('https://atlassian.net.example/rest/api/3/myself', { headers: bearer }); //@ clean forge.no_user_credentials_collected
  await fetch('https://chat.example/wiki/rest/api/content', { headers: bearer }); //@ clean forge.no_user_credentials_collected
  await fetch('https://acme.atlassian.net/status', { headers: { Accept: 'text/plain' } }); //@ clean forge.no_user_credentials_collected
  await api.asApp().requestBitbucket(route`/2.0/repositories/${event.issue.id}`); //@ clean forge.no_user_credentials_collected
}
