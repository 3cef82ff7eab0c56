about: A default in the code stays when the variable is missing.
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
  id: ari:cloud:ecosystem::app/606a3d30-c165-56ef-bbfd-f06bb9445bd4
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

export function changed(event) {
  const key = process.env.HOOK_KEY || 'local-development';
  let other = 'first-value';
  if (event.issue.fields.priority) {
    other = process.env.OTHER_KEY;
  }
  const one = createHmac('sha256', key).update(event.issue.id).digest('hex'); //@ finding forge.no_hardcoded_secrets
  const two = createHmac('sha256', other).update(event.issue.id).digest('hex'); //@ finding forge.no_hardcoded_secrets
  return [one, two];
}
