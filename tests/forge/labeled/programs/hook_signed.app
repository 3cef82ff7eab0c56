about: "A signature over the body, compared in constant time, fails closed."
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
  id: ari:cloud:ecosystem::app/651c5542-8458-5f2c-bce5-d70e81205224
  runtime:
    name: nodejs22.x
=== src/hook.js
import { createHmac, timingSafeEqual } from 'node:crypto';
import api, { route } from '@forge/api';

export async function run(request) {
  const secret = process.env.HOOK_SECRET;
  const given = request.headers['x-signature']?.[0];
  if (!secret || !given) {
    return { statusCode: 401 };
  }
  const expected = createHmac('sha256', secret).update(request.body).digest();
  const actual = Buffer.from(given, 'hex');
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
  return { statusCode: 204 };
}
