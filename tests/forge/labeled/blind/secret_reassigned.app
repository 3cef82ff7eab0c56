about: A placeholder is replaced on every path before it signs, the alias too.
verdicts:
  forge.no_hardcoded_secrets: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/093c419a-09e2-564b-8f8e-e48298d4de72
  name: Token Mint Two
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  scheduledTrigger:
    - key: mint
      function: mint
      interval: hour
  function:
    - key: mint
      handler: mint.run
=== package.json
{"name": "mint", "dependencies": {"jsonwebtoken": "9.0.2"}}
=== src/mint.js
import { sign } from 'jsonwebtoken';

export async function run() {
  let key = 'placeholder';
  key = process.env.MINT_KEY;
  const alias = key;
  return sign({ sub: 'mint' }, alias, { algorithm: 'HS256', expiresIn: '5m' }); //@ clean forge.no_hardcoded_secrets
}
