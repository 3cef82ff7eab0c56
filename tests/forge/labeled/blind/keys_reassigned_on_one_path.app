about: The placeholder is replaced in one branch only; in the next function on both.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d26ff4b7-86c8-5bbf-83d8-54bc33e5c7a5
  name: One Path
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
=== src/index.js
import { createHmac } from 'crypto';

function one(text) {
  let key = 'placeholder-key-1234';
  if (process.env.KEY) {
    key = process.env.KEY;
  }
  return createHmac('sha256', key).update(text).digest('hex'); //@ finding forge.no_hardcoded_secrets
}

function both(text) {
  let key = 'placeholder-key-5678';
  if (text.length > 3) {
    key = process.env.LONG_KEY;
  } else {
    key = process.env.SHORT_KEY;
  }
  const other = key;
  return createHmac('sha256', other).update(text).digest('hex'); //@ clean forge.no_hardcoded_secrets
}

export const job = async () => one('x') + both('y');
