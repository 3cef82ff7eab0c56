about: Customers may add hosts of their own.
verdicts:
  forge.no_egress: unknown
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
    configurable:
      enabled: true
app:
  id: ari:cloud:ecosystem::app/0ca3be32-5263-5d21-b9c2-6f69c1846fc2
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
import api, { route } from '@forge/api';

export async function changed(event) {
  await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.key}`); //@ clean forge.no_egress
}
