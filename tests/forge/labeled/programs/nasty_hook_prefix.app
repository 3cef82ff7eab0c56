about: "The token need only begin like the secret: an empty one does."
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
  id: ari:cloud:ecosystem::app/9bdeb4bc-f454-526f-82c1-b998fe3cc5d7
  runtime:
    name: nodejs22.x
=== src/hook.js
import api, { route } from '@forge/api';

export async function run(request) {
  const secret = process.env.HOOK_TOKEN;
  const given = request.headers['x-token']?.[0] ?? '';
  if (!secret || !secret.startsWith(given)) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
