about: Wildcards open every host of a domain, and every host there is.
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
  external:
    fetch:
      backend:
        - '*.partner.example' #@ finding forge.no_egress
      client:
        - '*' #@ finding forge.no_egress
app:
  id: ari:cloud:ecosystem::app/ac926e55-0ec8-5587-a31b-8de578af63cd
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
import api, { fetch, route } from '@forge/api';

export async function changed(event) {
  const answer = await fetch('https://eu.partner.example/hook', { //@ finding forge.no_egress
    method: 'POST',
    body: JSON.stringify({ key: event.issue.key }),
  });
  if (!answer.ok) console.error('partner answered', answer.status);
}
