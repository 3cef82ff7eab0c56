about: Organizations are administered with a key of the environment; the other host has a key of its own.
verdicts:
  forge.no_user_credentials_collected: refuted
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/20ba5bc6-329d-5dff-b0e0-e55bbf2693a6
  name: Org Cleaner
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  scheduledTrigger:
    - key: clean
      function: clean
      interval: day
  function:
    - key: clean
      handler: clean.run
permissions:
  external:
    fetch:
      backend:
        - api.atlassian.com
        - https://tickets.example
=== package.json
{"name": "org-cleaner", "dependencies": {"axios": "1.7.7"}}
=== src/client.ts
import axios from 'axios';

export const admin = axios.create({
  baseURL: 'https://api.atlassian.com',
  headers: { Authorization: `Bearer ${process.env.ORG_KEY}` },
});

export const tickets = axios.create({ baseURL: 'https://tickets.example', headers: { Authorization: `Bearer ${process.env.TICKETS_KEY}` } });
=== src/clean.ts
import { admin, tickets } from './client';

export async function run() {
  const { data } = await admin.get(`/admin/v1/orgs/${process.env.ORG_ID}/users`); //@ finding forge.no_user_credentials_collected
  for (const user of data.data) {
    await tickets.post('/api/leavers', { id: user.account_id }); //@ clean forge.no_user_credentials_collected
  }
}
