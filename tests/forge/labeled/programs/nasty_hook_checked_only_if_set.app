about: "The secret is compared only when one was set."
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
  id: ari:cloud:ecosystem::app/ff42c8ff-5a3a-5603-9ddf-9ecb5f7419d2
  runtime:
    name: nodejs22.x
=== src/hook.js
import { timingSafeEqual } from 'crypto';
import api, { route } from '@forge/api';
import kvs from '@forge/kvs';

export async function run(request) {
  const secret = await kvs.getSecret('hook');
  const given = request.headers['x-token']?.[0] ?? '';
  if (secret && (secret.length !== given.length || !timingSafeEqual(Buffer.from(secret), Buffer.from(given)))) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
