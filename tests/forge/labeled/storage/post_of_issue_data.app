about: An event is handed on to an outside host; a call without data keeps nothing there.
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
        - rates.example #@ finding forge.no_egress; clean forge.storage_on_platform_only
        - mirror.example #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/50c0af41-bb03-58e6-9e6a-40921288ba61
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
import { fetch } from '@forge/api';

export async function changed(event) {
  const rates = await fetch('https://rates.example/v1/today'); //@ finding forge.no_egress; clean forge.storage_on_platform_only
  const { rate } = await rates.json();
  await fetch('https://mirror.example/issues', { //@ finding forge.no_egress; finding forge.storage_on_platform_only
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ issue: event.issue, rate }),
  });
}
