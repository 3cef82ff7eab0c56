about: The key of a signature stands in the code; the digest beside it has no key.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/347ee075-18f6-595b-8539-ce5d367b0bad
  name: Signer
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  scheduledTrigger:
    - key: s
      function: sign
      interval: hour
  function:
    - key: sign
      handler: index.sign
=== src/index.js
import { createHash, createHmac } from 'crypto';

export async function sign() {
  const etag = createHash('sha1').update('static-etag-salt').digest('hex'); //@ clean forge.no_hardcoded_secrets
  const mac = createHmac('sha256', 'Zk3r9vQ1xT7pLw2m').update(etag).digest('hex'); //@ finding forge.no_hardcoded_secrets
  const good = createHmac('sha256', process.env.SIGNING_KEY).update(etag).digest('hex'); //@ clean forge.no_hardcoded_secrets
  return mac === good;
}
