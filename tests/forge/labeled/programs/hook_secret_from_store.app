about: "The secret lies in the secret store and must be there."
verdicts:
  forge.web_triggers_authenticated: proven
  forge.authorized_calls: proven
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
    - storage:app
app:
  id: ari:cloud:ecosystem::app/b4ec7b6b-aa83-50e1-b52c-c14636d0ce07
  runtime:
    name: nodejs22.x
=== src/hook.js
import api, { route } from '@forge/api';
import { isGenuine } from './genuine';

export const run = async (request) => {
  if (!(await isGenuine(request))) return { statusCode: 401 };
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ clean forge.authorized_calls
  return { statusCode: 204 };
};
=== src/genuine.js
import { timingSafeEqual, createHash } from 'crypto';
import kvs from '@forge/kvs';

const digest = (text) => createHash('sha256').update(text).digest();

export const isGenuine = async (request) => {
  const secret = await kvs.getSecret('hook');
  const [given] = request.headers['x-hook-token'] || [];
  return Boolean(secret) && Boolean(given) && timingSafeEqual(digest(secret), digest(given));
};
