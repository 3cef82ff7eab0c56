about: "The signature is worked out and nobody compares it."
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
  id: ari:cloud:ecosystem::app/8dae6991-4435-56da-b54e-0fffb3830042
  runtime:
    name: nodejs22.x
=== src/hook.js
import crypto from 'crypto';
import api, { route } from '@forge/api';

export async function run(request) {
  const expected = crypto.createHmac('sha256', process.env.HOOK_SECRET).update(request.body).digest('hex');
  console.log(expected === request.headers['x-signature']?.[0] ? 'signed' : 'not signed');
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
