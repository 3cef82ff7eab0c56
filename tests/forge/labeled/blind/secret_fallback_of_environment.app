about: Where the environment is silent a constant signs.
verdicts:
  forge.no_hardcoded_secrets: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e81dd5ed-6261-5bbb-ae66-d9f248758767
  name: Fallback
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
=== src/index.js
const crypto = require('crypto');

const signingKey = process.env.SIGN_KEY || 'dev-4a7d1ed414474e40';

module.exports.run = async () => {
  const sign = (text, key = signingKey) => crypto.createHmac('sha512', key).update(text).digest('base64');
  return sign('x');
};
