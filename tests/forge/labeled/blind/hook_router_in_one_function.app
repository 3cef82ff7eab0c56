about: One trigger with a little router; two paths are checked, the third was forgotten.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d998892f-d742-574e-8abe-386730970414
  name: Router
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
    - read:jira-work
    - storage:app
=== src/auth.js
import { createHash, timingSafeEqual } from 'crypto';
import { kvs } from '@forge/kvs';

const sha = (value) => createHash('sha256').update(String(value)).digest();

export const authenticated = async (request) => {
  const key = await kvs.getSecret('api-key');
  const given = request.headers['x-api-key']?.[0];
  return Boolean(key) && Boolean(given) && timingSafeEqual(sha(key), sha(given));
};
=== src/index.js
import api, { route } from '@forge/api';
import { authenticated } from './auth';

const routes = {
  '/create': async (request) => {
    if (!(await authenticated(request))) return { statusCode: 401 };
    await api.asApp().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: request.body }); //@ clean forge.authorized_calls
    return { statusCode: 201 };
  },
  '/read': async (request) => {
    if (!(await authenticated(request))) return { statusCode: 401 };
    const res = await api.asApp().requestJira(route`/rest/api/3/issue/${request.queryParameters.key[0]}`); //@ clean forge.authorized_calls
    return { statusCode: 200, body: JSON.stringify(await res.json()) };
  },
  '/remove': async (request) => {
    await api.asApp().requestJira(route`/rest/api/3/issue/${request.queryParameters.key[0]}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
    return { statusCode: 204 };
  },
};

export const hook = async (request) => {
  const serve = routes[request.path];
  return serve ? serve(request) : { statusCode: 404 };
};
