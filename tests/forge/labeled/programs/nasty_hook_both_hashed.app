about: "Both sides are hashed: nothing given and nothing set are equal."
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
  id: ari:cloud:ecosystem::app/e70c05fb-6136-5712-a4cb-9bfbedf6de6b
  runtime:
    name: nodejs22.x
=== src/hook.js
import { createHash, timingSafeEqual } from 'crypto';
import api, { route } from '@forge/api';

const digest = (text) => createHash('sha256').update(String(text)).digest();

export async function run(request) {
  if (!timingSafeEqual(digest(request.headers['x-token']?.[0]), digest(process.env.HOOK_TOKEN))) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
}
