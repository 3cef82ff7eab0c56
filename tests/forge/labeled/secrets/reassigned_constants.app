about: Constants that are replaced on every path, directly and through an alias, are no secrets.
verdicts:
  forge.no_hardcoded_secrets: proven
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
  id: ari:cloud:ecosystem::app/e06d4f43-6561-5c63-a004-012613bda71e
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
import { createHmac } from 'crypto';

const settings = { key: 'placeholder' };
const same = settings;
same.key = process.env.SIGNING_KEY;

export function changed(event) {
  let key = 'to-be-replaced';
  key = process.env.HOOK_KEY;
  const first = createHmac('sha256', key).update(event.issue.id).digest('hex'); //@ clean forge.no_hardcoded_secrets
  const second = createHmac('sha256', settings.key).update(event.issue.id).digest('hex'); //@ clean forge.no_hardcoded_secrets
  return [first, second];
}
