about: A token is signed with a constant that has another name in between.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7e6d82f0-9304-5e82-b9a6-05db5437071f
  name: Token Mint
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
=== src/mint.ts
import jwt from 'jsonwebtoken';

const DEFAULT_KEY = 'mint-9f8e7d6c5b4a';
const signingKey = DEFAULT_KEY;

export async function run(): Promise<string> {
  return jwt.sign({ sub: 'mint' }, signingKey, { expiresIn: '5m' });
}
