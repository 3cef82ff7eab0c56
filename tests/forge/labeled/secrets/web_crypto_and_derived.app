about: WebCrypto keys, key objects and derived keys.
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
  id: ari:cloud:ecosystem::app/4ffd24ec-d3ad-5867-a329-d5feb24076e7
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
import { createSecretKey, createHmac, scryptSync, pbkdf2Sync, webcrypto } from 'node:crypto';

const bytes = Buffer.from('6b65792d6f662d74657374', 'hex');

export async function changed(event) {
  const encoder = new TextEncoder();
  const key = await webcrypto.subtle.importKey('raw', encoder.encode('web-crypto-key'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']); //@ finding forge.no_hardcoded_secrets
  const signed = await webcrypto.subtle.sign('HMAC', key, encoder.encode(event.issue.id));
  const one = createHmac('sha256', bytes).update(event.issue.id).digest('hex'); //@ finding forge.no_hardcoded_secrets
  const two = createHmac('sha256', createSecretKey(Buffer.from(process.env.KEY))).update('a').digest('hex'); //@ clean forge.no_hardcoded_secrets
  return [signed.byteLength, one, two];
}
