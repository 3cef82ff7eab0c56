about: The token is verified with a callback, whose error nobody looks at, and the work is done outside of it.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/088b8664-7306-57bb-8421-51deb7df05dd
  name: Callback
  runtime:
    name: nodejs22.x
modules:
  webtrigger:
    - key: hook
      function: hook
  function:
    - key: hook
      handler: index.hook
permissions:
  scopes:
    - write:jira-work
=== package.json
{"name": "callback", "dependencies": {"jsonwebtoken": "9.0.2", "@forge/api": "5.0.0"}}
=== src/index.js
import jwt from 'jsonwebtoken';
import api, { route } from '@forge/api';

export async function hook(request) {
  let claims = {};
  jwt.verify(request.headers.authorization?.[0], process.env.JWT_KEY, { algorithms: ['HS256'], maxAge: '1m' }, (error, decoded) => {
    if (error) console.error(error.message);
    claims = decoded || {};
  });
  await api.asApp().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: request.body }); //@ finding forge.authorized_calls
  return { statusCode: 200, body: claims.sub };
}
