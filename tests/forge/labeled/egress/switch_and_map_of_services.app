about: A switch chooses the service, a Map holds the addresses.
verdicts:
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
app:
  id: ari:cloud:ecosystem::app/68590004-84f4-5c18-b8f7-dd55885317da
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
=== src/services.ts
const services = new Map<string, string>([
  ['translate', 'https://translate.example/v2'],
  ['spell', 'https://spell.example/v1'],
]);

export function addressOf(kind: 'translate' | 'spell' | 'status'): string {
  switch (kind) {
    case 'status':
      return 'https://status.atlassian.com/api/v2/status.json';
    default:
      return services.get(kind) as string;
  }
}
=== src/index.ts
import { fetch } from '@forge/api';
import { addressOf } from './services';

export async function changed(event: { issue: { id: string } }): Promise<void> {
  await fetch(addressOf('status')); //@ clean forge.no_egress
  await fetch(addressOf('translate'), { method: 'POST', body: event.issue.id }); //@ finding forge.no_egress
}
