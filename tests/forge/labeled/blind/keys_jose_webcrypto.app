about: jose with constants and with the environment's keys.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/799462b8-75fc-546c-ac30-1648dde7a96d
  name: Jose
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
=== package.json
{"name": "jose-app", "dependencies": {"jose": "5.9.0"}}
=== src/index.ts
import * as jose from 'jose';

const good = new TextEncoder().encode(process.env.JOSE_KEY);

export async function job() {
  const token = await new jose.SignJWT({ a: 1 }).setProtectedHeader({ alg: 'HS256' }).sign(good); //@ clean forge.no_hardcoded_secrets
  const { payload } = await jose.jwtVerify(token, new TextEncoder().encode('verify-31415926535897')); //@ finding forge.no_hardcoded_secrets
  return payload;
}
