about: A Basic header is put together of constants, a Bearer of a token shape of a well-known kind.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/48f7fe0b-84c4-51f7-9863-7cc1c23e8b53
  name: Basic Constant
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
permissions:
  external:
    fetch:
      backend:
        - ci.example
=== src/index.ts
import { fetch } from '@forge/api';

const USER = 'robot';
const PASSWORD = 'hT6-gR4-wQ9-zX2';
const basic = Buffer.from(`${USER}:${PASSWORD}`).toString('base64');

export async function run() {
  const builds = await fetch('https://ci.example/builds', { headers: { Authorization: `Basic ${basic}` } });
  const more = await fetch('https://ci.example/more', { headers: { Authorization: 'Bearer c2FtcGxlLXRva2VuLTEyMzQ1Njc4' } }); //@ finding forge.no_hardcoded_secrets
  return builds.ok && more.ok;
}
