about: "The secret that is compared stands in the code."
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.no_hardcoded_secrets: refuted
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
  id: ari:cloud:ecosystem::app/03e15222-803f-5aeb-bc0f-6386d7047bd5
  runtime:
    name: nodejs22.x
=== src/hook.js
import { createHmac } from 'crypto';
import api, { route } from '@forge/api';

export async function run(request) {
  const expected = createHmac('sha256', 'k8Zt-41qLwP0sXv9').update(request.body).digest('hex');  //@ finding forge.no_hardcoded_secrets
  if (request.headers['x-signature']?.[0] !== expected) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });
  return { statusCode: 204 };
}
