about: A jose signature over a constant, and constants in headers of requests.
verdicts:
  forge.no_hardcoded_secrets: refuted
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/b2361506-fd18-53b8-aa78-f9469d9d41f9
  name: Header Habits
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  scheduledTrigger:
    - key: h
      function: push
      interval: hour
  function:
    - key: push
      handler: index.push
permissions:
  external:
    fetch:
      backend:
        - api.metrics.example  #@ finding forge.no_egress
=== package.json
{"name": "habits", "dependencies": {"jose": "5.9.0", "@forge/api": "5.0.0"}}
=== src/index.js
import { SignJWT } from 'jose';
import { fetch } from '@forge/api';

const key = new TextEncoder().encode('jose-key-0123456789abcdef');

export async function push() {
  const token = await new SignJWT({ app: 'habits' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('5m').sign(key);
  await fetch('https://api.metrics.example/v1/points', {
    method: 'POST',
    headers: {
      'X-Api-Key': 'b7e1c9d2a8f34e60', //@ finding forge.no_hardcoded_secrets
      'X-Request-Source': 'forge-habits-app', //@ clean forge.no_hardcoded_secrets
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ token }),
  });
  await fetch('https://api.metrics.example/v1/flush', { headers: { Authorization: `Bearer ${process.env.METRICS_TOKEN}` } }); //@ clean forge.no_hardcoded_secrets
}
