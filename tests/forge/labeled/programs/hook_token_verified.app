about: "A token is verified with a pinned algorithm; verify throws otherwise."
verdicts:
  forge.web_triggers_authenticated: proven
  forge.authorized_calls: proven
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
  id: ari:cloud:ecosystem::app/db8be146-275c-5ce1-8b47-33ceaeedb68f
  runtime:
    name: nodejs22.x
=== src/hook.js
import jwt from 'jsonwebtoken';
import api, { route } from '@forge/api';

export async function run(request) {
  const [, token] = (request.headers.authorization?.[0] ?? '').split(' ');
  try {
    jwt.verify(token, process.env.HOOK_KEY, { algorithms: ['HS256'], maxAge: '5m' });
  } catch (error) {
    return { statusCode: 401, body: 'no' };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
  return { statusCode: 204 };
}
=== package.json
{
  "name": "hook-token-verified",
  "version": "1.0.0",
  "dependencies": {
    "@forge/api": "^5.0.0",
    "jsonwebtoken": "^9.0.2"
  }
}
