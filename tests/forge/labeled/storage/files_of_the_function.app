about: A function writes a report to the file system.
verdicts:
  forge.storage_on_platform_only: refuted
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
  id: ari:cloud:ecosystem::app/51e8e271-57a9-585c-a83a-8b4d34a5d315
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
import { writeFileSync, readFileSync } from 'fs';
import { promises as fs } from 'node:fs';

export async function changed(event) {
  writeFileSync('/tmp/last.json', JSON.stringify(event.issue.fields)); //@ finding forge.storage_on_platform_only
  await fs.appendFile('/tmp/all.log', event.issue.fields.summary); //@ finding forge.storage_on_platform_only
  return readFileSync('/tmp/last.json', 'utf8').length; //@ clean forge.storage_on_platform_only
}
