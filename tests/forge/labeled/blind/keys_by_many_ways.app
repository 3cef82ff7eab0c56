about: Constants become keys by a buffer, a default parameter, a static field, an enum, JSON and a frozen object.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/41bd8352-7716-547d-ac4e-2e68d3e7dc24
  name: Many Ways
  runtime:
    name: nodejs22.x
modules:
  scheduledTrigger:
    - key: job
      function: job
      interval: hour
  function:
    - key: job
      handler: index.job
=== src/settings.json
{"signing": {"key": "json-9d8c7b6a5f4e3d2c"}}
=== src/index.ts
import crypto from 'crypto';
import settings from './settings.json';

enum Keys {
  Main = 'enum-1f2e3d4c5b6a7988',
}

class Signer {
  static readonly KEY = 'static-aa11bb22cc33dd44';

  sign(text: string) {
    return crypto.createHmac('sha256', Signer.KEY).update(text).digest('hex'); //@ finding forge.no_hardcoded_secrets
  }
}

const FROZEN = Object.freeze({ key: 'frozen-55ee66ff77aa88bb' });
const withDefault = (text: string, key = 'default-99cc00dd11ee22ff') => crypto.createHmac('md5', key).update(text).digest('hex'); //@ finding forge.no_hardcoded_secrets

export async function job() {
  const a = crypto.createHmac('sha256', Buffer.from('buffer-0a1b2c3d4e5f6a7b', 'utf8')).update('a').digest(); //@ finding forge.no_hardcoded_secrets
  const b = crypto.createHmac('sha256', settings.signing.key).update('b').digest(); //@ finding forge.no_hardcoded_secrets
  const c = crypto.createHmac('sha256', Keys.Main).update('c').digest(); //@ finding forge.no_hardcoded_secrets
  const d = crypto.createHmac('sha256', FROZEN.key).update('d').digest(); //@ finding forge.no_hardcoded_secrets
  const e = crypto.createHmac('sha256', crypto.randomBytes(32)).update('e').digest(); //@ clean forge.no_hardcoded_secrets
  return [a, b, c, d, e, new Signer().sign('f'), withDefault('g')].length;
}
