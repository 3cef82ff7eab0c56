about: A wrapper verifies before the inner handler runs; a second trigger is exported without it.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/63946206-b816-5dfe-997e-3f7552394187
  name: Wrapped Hooks
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: safe
      function: safe
    - key: bare
      function: bare
  function:
    - key: safe
      handler: hooks.safe
    - key: bare
      handler: hooks.bare
permissions:
  scopes:
    - write:jira-work
=== src/withToken.js
import { timingSafeEqual, createHash } from 'crypto';

const sha = (text) => createHash('sha256').update(text).digest();

export const withToken = (inner) => async (request, context) => {
  const expected = process.env.HOOK_TOKEN;
  const given = request.headers['x-hook-token']?.[0];
  if (!expected || !given || !timingSafeEqual(sha(given), sha(expected))) {
    return { statusCode: 401, body: 'unauthorized' };
  }
  return inner(request, context);
};
=== src/hooks.js
import api, { route } from '@forge/api';
import { withToken } from './withToken';

const close = async (request) => {
  const { key } = JSON.parse(request.body);
  await api.asApp().requestJira(route`/rest/api/3/issue/${key}/transitions`, { method: 'POST', body: '{}' }); //@ clean forge.authorized_calls
  return { statusCode: 200 };
};

const open = async (request) => {
  const { key } = JSON.parse(request.body);
  await api.asApp().requestJira(route`/rest/api/3/issue/${key}/transitions`, { method: 'POST', body: '{}' }); //@ finding forge.authorized_calls
  return { statusCode: 200 };
};

export const safe = withToken(close);
export const bare = open;
