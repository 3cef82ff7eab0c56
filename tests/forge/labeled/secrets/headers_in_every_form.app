about: Authorization headers as Headers, lower case, merged options and axios defaults.
verdicts:
  forge.no_hardcoded_secrets: refuted
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
        - '*.example'
app:
  id: ari:cloud:ecosystem::app/ffd15560-074b-5450-ad29-bfabbcef4275
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
import { fetch } from '@forge/api';
import axios from 'axios';

const headers = new Headers();
headers.append('Authorization', 'Token 8a77-constant-1');

const common = { method: 'POST', headers: { authorization: 'constant-of-options' } };
const client = axios.create({ baseURL: 'https://crm.example', headers: { 'X-Api-Token': 'constant-of-client' } });

export async function changed(event) {
  await fetch('https://one.example/in', { method: 'POST', headers }); //@ finding forge.no_hardcoded_secrets
  await fetch('https://two.example/in', { ...common, body: JSON.stringify({ id: event.issue.id }) }); //@ finding forge.no_hardcoded_secrets
  await fetch('https://three.example/in', Object.assign({}, common, { headers: { Accept: 'text/plain' } })); //@ clean forge.no_hardcoded_secrets
  await client.get('/deals'); //@ finding forge.no_hardcoded_secrets
  await axios.get('https://four.example', { auth: { username: 'sync', password: 'constant-word-1' } }); //@ finding forge.no_hardcoded_secrets
  await axios.post('https://five.example', {}, { headers: { Authorization: 'Bearer ' + process.env.TOKEN } }); //@ clean forge.no_hardcoded_secrets
}
