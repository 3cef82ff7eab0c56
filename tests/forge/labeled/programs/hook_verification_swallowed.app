about: "verify throws, and the catch goes on."
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
  id: ari:cloud:ecosystem::app/1bfe7547-9e57-51f4-8300-7a3d709b5a92
  runtime:
    name: nodejs22.x
=== src/hook.js
import jwt from 'jsonwebtoken';
import api, { route } from '@forge/api';

export async function run(request) {
  let who = 'nobody';
  try {
    who = jwt.verify(request.headers.authorization?.[0], process.env.HOOK_KEY, { algorithms: ['HS256'] }).sub;
  } catch (error) {
    console.error('bad token');
  }
  console.log('asked', who !== 'nobody');
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
=== package.json
{
  "name": "hook-verification-swallowed",
  "version": "1.0.0",
  "dependencies": {
    "@forge/api": "^5.0.0",
    "jsonwebtoken": "^9.0.2"
  }
}
