about: Keys that come over classes, parameters, defaults, spreads and a JSON file.
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
  id: ari:cloud:ecosystem::app/3cddec37-6fbc-543c-9eda-6b6b1f51a873
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
=== src/keys.json
{ "partner": { "key": "from-json-file" } }
=== src/signer.js
import { createHmac } from 'crypto';

export class Signer {
  key = 'field-of-the-class';

  sign(text) {
    return createHmac('sha256', this.key).update(text).digest('hex'); //@ finding forge.no_hardcoded_secrets
  }
}

export function signWith(text, key = 'default-of-the-parameter') {
  return createHmac('sha256', key).update(text).digest('hex'); //@ finding forge.no_hardcoded_secrets
}

export const signWithOther = (text, { key }) => createHmac('sha256', key).update(text).digest('hex'); //@ finding forge.no_hardcoded_secrets

export const signWithEnvironment = (text, { key }) => createHmac('sha256', key).update(text).digest('hex'); //@ clean forge.no_hardcoded_secrets
=== src/index.js
import keys from './keys.json';
import { Signer, signWith, signWithEnvironment, signWithOther } from './signer';

const base = { key: 'spread-key', algorithm: 'sha256' };

export function changed(event) {
  const { id } = event.issue;
  return [
    new Signer().sign(id),
    signWith(id),
    signWithOther(id, { ...base }),
    signWithOther(id, keys.partner),
    signWithEnvironment(id, { ...base, key: process.env.KEY }),
  ];
}
