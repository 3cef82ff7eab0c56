about: A token that fails is caught, and the request is served as a guest's.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6ffefdb4-5803-5348-aec1-bb1ab8c33e4a
  name: Guests
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
=== package.json
{"name": "guests", "dependencies": {"jsonwebtoken": "9.0.2", "@forge/api": "5.0.0"}}
=== src/index.js
import jwt from 'jsonwebtoken';
import api, { route } from '@forge/api';

const identify = (request) => {
  try {
    return jwt.verify(request.headers.authorization[0], process.env.JWT_KEY, { algorithms: ['HS256'], maxAge: '1m' });
  } catch (error) {
    return { sub: 'guest' };
  }
};

export async function hook(request) {
  const who = identify(request);
  if (!who) return { statusCode: 401 };
  await api.asApp().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: request.body }); //@ finding forge.authorized_calls
  return { statusCode: 200, body: who.sub };
}
