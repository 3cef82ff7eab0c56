about: A key in deployed code that nothing calls is a finding; one in a test is none.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
modules:
  trigger:
    - key: changed
      function: changed
      events:
        - avi:jira:updated:issue
  function:
    - key: changed
      handler: index.changed
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/c96bbf1c-0799-559f-b434-b79f498f53b7
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
=== src/legacy.js
const crypto = require('crypto');

module.exports.sign = (text) => crypto.createHmac('sha1', 'old-shared-key').update(text).digest('base64'); //@ finding forge.no_hardcoded_secrets
=== src/index.js
export function changed(event) {
  return event.issue.key; //@ clean forge.no_hardcoded_secrets
}
=== src/index.test.js
import { createHmac } from 'crypto';

test('signs', () => {
  expect(createHmac('sha256', 'test-key').update('a').digest('hex')).toHaveLength(64); //@ clean forge.no_hardcoded_secrets
});
