about: Addresses without encryption, in the manifest and in code.
verdicts:
  forge.addresses_encrypted: refuted
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
        - http://old.example #@ finding forge.addresses_encrypted
        - https://new.example #@ clean forge.addresses_encrypted
app:
  id: ari:cloud:ecosystem::app/5fab9541-46ab-5476-8a1a-5390daa8914f
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

const BASE = 'http://old.example';

export async function changed() {
  await fetch(`${BASE}/in`); //@ finding forge.addresses_encrypted
  await fetch('https://new.example/in'); //@ clean forge.addresses_encrypted
}
