about: Constants in the headers of requests; public ids are none.
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
app:
  id: ari:cloud:ecosystem::app/2c9d0acd-67b3-52ee-bbbc-a69e133b109b
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
=== src/http.js
import { fetch } from '@forge/api';

const TOKEN = 'kJ82hs-very-own-11';
const CLIENT_ID = '7d0c2f61-5a55-4b0e-9f11-1f3c0e1d2a77';

const headers = () => ({ Authorization: `Bearer ${TOKEN}`, 'X-Client-Id': CLIENT_ID });

export const load = (id) => fetch(`https://crm.example/deals/${id}`, { headers: headers() }); //@ finding forge.no_hardcoded_secrets
export const save = (id) => fetch(`https://crm.example/deals/${id}`, { method: 'PUT', headers: { 'X-Api-Key': 'abc-123-def' } }); //@ finding forge.no_hardcoded_secrets
export const list = () => fetch('https://crm.example/deals?client_id=' + CLIENT_ID, { headers: { Accept: 'application/json' } }); //@ clean forge.no_hardcoded_secrets
export const own = () => fetch('https://crm.example/me', { headers: { Authorization: `Bearer ${process.env.CRM_TOKEN}` } }); //@ clean forge.no_hardcoded_secrets
export const old = () => fetch('https://crm.example/old', { headers: { Authorization: 'Basic ' + Buffer.from('sync:pass-word-1').toString('base64') } }); //@ finding forge.no_hardcoded_secrets
=== src/index.js
import { list, load, old, own, save } from './http';

export async function changed(event) {
  await Promise.all([load(event.issue.id), save(event.issue.id), list(), own(), old()]);
}
