about: "Neither value need be there: undefined equals undefined."
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
  id: ari:cloud:ecosystem::app/1f6f9764-31a8-5d5c-b282-9fa7210f6023
  runtime:
    name: nodejs22.x
=== src/hook.js
import api, { route } from '@forge/api';

export async function run(request) {
  const token = request.queryParameters.token?.[0];
  if (token !== process.env.HOOK_TOKEN) {
    return { statusCode: 403 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
