about: Any part of the secret will do, the empty one too.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/83991e10-0183-5054-83cc-c78348eec8c6
  name: Part Will Do
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
    - storage:app
=== src/index.js
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';

export async function hook(request) {
  const secret = await kvs.getSecret('hook-secret');
  const given = request.queryParameters.secret?.[0] ?? '';
  if (!secret.includes(given)) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: request.body }); //@ finding forge.authorized_calls
  return { statusCode: 200 };
}
