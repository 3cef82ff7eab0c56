about: A web trigger compares with a constant and checks a signature with a constant.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
modules:
  webtrigger:
    - key: hook
      function: hook
  function:
    - key: hook
      handler: index.hook
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/63013874-f500-513e-b73a-26af2c559947
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
import { createHmac, timingSafeEqual } from 'crypto';

const HOOK_KEY = 'hook-key-2024';

export async function hook(request) {
  const expected = createHmac('sha256', HOOK_KEY).update(request.body).digest(); //@ finding forge.no_hardcoded_secrets
  const given = Buffer.from(request.headers['x-signature'][0], 'hex');
  if (!timingSafeEqual(expected, given)) {
    return { statusCode: 401 };
  }
  return { statusCode: 204 };
}
