about: The token is asked for in POST requests; others are served too.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/922ffa08-63d5-5642-9d33-86f98e609c14
  name: Only Post
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
=== src/index.js
import api, { route } from '@forge/api';
import { timingSafeEqual } from 'crypto';

export async function hook(request) {
  if (request.method === 'POST') {
    const expected = Buffer.from(process.env.HOOK_TOKEN || '');
    const given = Buffer.from(request.headers['x-token']?.[0] || '');
    if (!expected.length || expected.length !== given.length || !timingSafeEqual(expected, given)) {
      return { statusCode: 401 };
    }
  }
  await api.asApp().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: request.body }); //@ finding forge.authorized_calls
  return { statusCode: 200 };
}
