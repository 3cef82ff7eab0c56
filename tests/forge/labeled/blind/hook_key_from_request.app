about: The key of the signature comes with the request that it signs.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f7576391-812b-558d-b3b5-a09137595cb1
  name: Own Key
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
import { createHmac, timingSafeEqual } from 'crypto';

export async function hook(request) {
  const { key, data } = JSON.parse(request.body);
  const expected = createHmac('sha256', key).update(JSON.stringify(data)).digest();
  const given = Buffer.from(request.headers['x-signature'][0], 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: JSON.stringify(data) }); //@ finding forge.authorized_calls
  return { statusCode: 200 };
}
