about: "A token is decoded, never verified."
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  webtrigger:
    - key: hook
      function: hook
      response:
        type: dynamic
  function:
    - key: hook
      handler: hook.run
permissions:
  scopes:
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/75d72896-db81-521d-a17c-11f33f95b84b
  runtime:
    name: nodejs22.x
=== src/hook.js
import jwt from 'jsonwebtoken';
import api, { route } from '@forge/api';

export async function run(request) {
  const claims = jwt.decode(request.headers.authorization[0].slice('Bearer '.length));
  if (!claims || claims.iss !== 'partner') {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
=== package.json
{
  "name": "hook-token-decoded-only",
  "version": "1.0.0",
  "dependencies": {
    "@forge/api": "^5.0.0",
    "jsonwebtoken": "^9.0.2"
  }
}
