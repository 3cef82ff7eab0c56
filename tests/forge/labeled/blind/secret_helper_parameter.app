about: A helper signs with whatever key it is given; one caller gives a constant, another the environment's.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e9bde07a-e9ce-58dc-b14e-d776a14ff9c8
  name: Helper Keys
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  consumer:
    - key: k
      queue: q
      function: run
  function:
    - key: run
      handler: index.run
=== package.json
{"name": "helper-keys", "dependencies": {"jsonwebtoken": "9.0.2"}}
=== src/tokens.js
import * as jwt from 'jsonwebtoken';
export function issue(claims, key) {
  return jwt.sign(claims, key, { algorithm: 'HS256', expiresIn: '1m' });
}
=== src/index.js
import { issue } from './tokens';

export async function run(event) {
  const good = issue({ sub: event.body.id }, process.env.TOKEN_KEY);
  const bad = issue({ sub: event.body.id }, 'nR5tY8uJ2kM4');
  return good === bad;
}
