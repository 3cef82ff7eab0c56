about: "Two web triggers: one asks for a signature, the other does not."
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  webtrigger:
    - key: first
      function: first
      response:
        type: dynamic
    - key: second
      function: second
      response:
        type: dynamic
  function:
    - key: first
      handler: hook.signed
    - key: second
      handler: hook.open
permissions:
  scopes:
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/6f1fea51-b9b8-5476-866b-58b8a0789643
  runtime:
    name: nodejs22.x
=== src/hook.js
import { timingSafeEqual } from 'crypto';
import api, { route } from '@forge/api';

export async function signed(request) {
  const secret = process.env.HOOK_SECRET;
  const given = request.headers['x-token']?.[0];
  if (!secret || !given || secret.length !== given.length || !timingSafeEqual(Buffer.from(secret), Buffer.from(given))) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
  return { statusCode: 204 };
}

export async function open(request) {
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
