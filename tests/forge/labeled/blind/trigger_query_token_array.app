about: The token in the query is compared as an array with text, turned around by a not; everybody but the partner gets in.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3a37cfd1-a1f9-50d5-a930-d6597e799b85
  name: Turned Around
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: feed
      function: feed
  function:
    - key: feed
      handler: index.feed
permissions:
  scopes:
    - read:jira-work
=== src/index.js
import api, { route } from '@forge/api';
import { timingSafeEqual } from 'crypto';

const same = (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export const feed = async ({ queryParameters }) => {
  const token = queryParameters.token?.[0] ?? '';
  const expected = process.env.FEED_TOKEN;
  if (!expected) {
    return { statusCode: 503 };
  }
  if (same(token, expected)) {
    return { statusCode: 401 };
  }
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${queryParameters.key[0]}`); //@ finding forge.authorized_calls
  return { statusCode: 200, body: JSON.stringify(await res.json()) };
};
