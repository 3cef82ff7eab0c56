about: Issues are copied into the vendor's database.
verdicts:
  forge.storage_on_platform_only: refuted
  forge.no_egress: refuted
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
        - db.vendor.example #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/34aeabf3-a427-5f40-bf6a-9c1d2440d5a5
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "pg": "8.12.0"
  }
}
=== src/index.js
import { Pool } from 'pg';

const pool = new Pool({ host: 'db.vendor.example', database: 'issues' });

export async function changed(event) {
  const { issue } = event;
  await pool.query('INSERT INTO issues (id, title) VALUES ($1, $2)', [issue.id, issue.fields.summary]); //@ finding forge.storage_on_platform_only
}
