about: "The signature is checked when the work is done."
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
  id: ari:cloud:ecosystem::app/2be3e73e-ea85-5b99-b16c-276bc2efcbf8
  runtime:
    name: nodejs22.x
=== src/hook.js
import { createHmac, timingSafeEqual } from 'crypto';
import api, { route } from '@forge/api';

export async function run(request) {
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(request.body).digest('hex');
  const given = request.headers['x-signature']?.[0] ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) {
    return { statusCode: 401 };
  }
  return { statusCode: 204 };
}
