about: Keys from the environment by every library; none of them is a constant.
verdicts:
  forge.no_hardcoded_secrets: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/21c53346-f594-586e-b983-aa1ad39b7ae2
  name: Clean Keys
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  scheduledTrigger:
    - key: k
      function: run
      interval: day
  function:
    - key: run
      handler: index.run
=== package.json
{"name": "clean-keys", "dependencies": {"jsonwebtoken": "9.0.2", "atlassian-jwt": "2.0.3", "crypto-js": "4.2.0"}}
=== src/keys.ts
export const KEYS = {
  jwt: process.env.JWT_KEY as string,
  get hmac() {
    return process.env.HMAC_KEY as string;
  },
};
export const APP_ID = 'ari:cloud:ecosystem::app/7d2f6a10-1111-4a4a-9b9b-0c0c0c0c0c09';
export const CLIENT_ID = 'Zx81QmA77kLp02';
=== src/index.ts
import jwt from 'jsonwebtoken';
import { encodeSymmetric } from 'atlassian-jwt';
import CryptoJS from 'crypto-js';
import { createSign, createHash } from 'node:crypto';
import { KEYS, APP_ID, CLIENT_ID } from './keys';

export async function run() {
  const a = jwt.sign({ iss: CLIENT_ID, aud: APP_ID }, KEYS.jwt, { expiresIn: 60 }); //@ clean forge.no_hardcoded_secrets
  const b = encodeSymmetric({ iss: CLIENT_ID }, KEYS.jwt); //@ clean forge.no_hardcoded_secrets
  const c = CryptoJS.HmacSHA512(a, KEYS.hmac).toString(); //@ clean forge.no_hardcoded_secrets
  const d = createSign('RSA-SHA256').update(b).sign(process.env.PRIVATE_KEY ?? '', 'base64'); //@ clean forge.no_hardcoded_secrets
  const e = createHash('sha256').update('cache:v1:' + c).digest('hex'); //@ clean forge.no_hardcoded_secrets
  return [d, e].join('.');
}
