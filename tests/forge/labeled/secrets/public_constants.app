about: Constants that look long but are no secrets.
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
  id: ari:cloud:ecosystem::app/e391783a-8b42-558b-8dda-4bec57c91adf
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/kvs": "0.1.0"
  }
}
=== src/index.js
import { createHash } from 'crypto';
import { kvs } from '@forge/kvs';

const TOKEN_KEY = 'settings-token-key';
const CLIENT_ID = '7d0c2f61-5a55-4b0e-9f11-1f3c0e1d2a77';
const APP_ID = 'ari:cloud:ecosystem::app/0f0e5b52-6f7a-4d5c-9d53-0b1f5a4f7f10';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PASSWORD_LABEL = 'Your password of the partner system';
const EXPECTED = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export async function changed(event) {
  const token = await kvs.getSecret(TOKEN_KEY); //@ clean forge.no_hardcoded_secrets
  const digest = createHash('sha256').update('test').digest('hex'); //@ clean forge.no_hardcoded_secrets
  return token && digest === EXPECTED ? [CLIENT_ID, APP_ID, ALPHABET, PASSWORD_LABEL] : event.issue.id; //@ clean forge.no_hardcoded_secrets
}
