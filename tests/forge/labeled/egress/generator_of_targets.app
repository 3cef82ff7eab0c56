about: A generator yields the addresses that are called.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
modules:
  scheduledTrigger:
    - key: nightly
      function: nightly
      interval: day
  function:
    - key: nightly
      handler: index.nightly
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/49436928-5307-5733-84a2-b66995d2c69b
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
import { fetch } from '@forge/api';

function* targets() {
  yield 'https://north.example/sync';
  yield 'https://south.example/sync';
}

export const nightly = async () => {
  for (const target of targets()) {
    await fetch(target, { method: 'POST' }); //@ finding forge.no_egress
  }
  await Promise.all(['a', 'b'].map((name) => fetch(`https://${name}.example/sync`))); //@ finding forge.no_egress
};
