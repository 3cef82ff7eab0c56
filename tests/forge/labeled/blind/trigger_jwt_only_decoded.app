about: The token is decoded, nobody looks at its signature.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a33c7263-696f-50e2-a38f-53a3dc536377
  name: Partner Peek
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: peek
      function: peek
  function:
    - key: peek
      handler: index.peek
permissions:
  scopes:
    - read:jira-work
=== package.json
{"name": "partner-peek", "dependencies": {"@forge/api": "5.0.0", "jsonwebtoken": "9.0.2"}}
=== src/index.js
const jwt = require('jsonwebtoken');
const api = require('@forge/api');

exports.peek = async function (request) {
  const claims = jwt.decode(request.headers.authorization[0].slice(7));
  if (!claims || claims.iss !== 'partner.example') {
    return { statusCode: 401 };
  }
  const response = await api.default.asApp().requestJira(api.route`/rest/api/3/issue/${claims.sub}`); //@ finding forge.authorized_calls
  return { statusCode: 200, body: JSON.stringify(await response.json()) };
};
