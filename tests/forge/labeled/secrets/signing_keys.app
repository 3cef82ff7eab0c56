about: Constants as keys of signatures, by an object's field, another name and another file.
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
  id: ari:cloud:ecosystem::app/e0fc7890-4fa2-5858-bcb0-9a2697c72098
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
=== src/keys.js
const SIGNING = { hook: 'correct-horse-7' };
export const shared = SIGNING;
export const OLD_KEY = 'battery' + '-' + 'staple';
=== src/index.js
import { createHmac, createHash, createCipheriv, createSign, randomBytes } from 'crypto';
import { shared as keys, OLD_KEY } from './keys';

export function changed(event) {
  const first = createHmac('sha256', keys.hook).update(event.issue.id).digest('hex'); //@ finding forge.no_hardcoded_secrets
  const cipher = createCipheriv('aes-256-cbc', OLD_KEY, randomBytes(16)); //@ finding forge.no_hardcoded_secrets
  const plain = createHash('sha256').update('some-constant-text-1').digest('hex'); //@ clean forge.no_hardcoded_secrets
  const good = createHmac('sha256', process.env.HOOK_KEY).update('v1').digest('hex'); //@ clean forge.no_hardcoded_secrets
  const signer = createSign('RSA-SHA256');
  signer.update(event.issue.id);
  const signed = signer.sign('my-private-key-text', 'hex'); //@ finding forge.no_hardcoded_secrets
  return [first, cipher.update(good, 'utf8', 'hex'), plain, signed];
}
