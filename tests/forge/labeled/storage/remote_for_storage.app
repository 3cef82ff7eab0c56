about: A remote keeps what users write.
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
remotes:
  - key: vault #@ finding forge.storage_on_platform_only; finding forge.no_egress
    baseUrl: https://vault.example
    operations:
      - storage
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/145d53c6-6437-55dd-831f-27e85801d221
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
import { invokeRemote } from '@forge/api';

export async function changed(event) {
  await invokeRemote('vault', { path: '/keep', method: 'PUT', body: JSON.stringify(event.issue) }); //@ finding forge.storage_on_platform_only; finding forge.no_egress
}
