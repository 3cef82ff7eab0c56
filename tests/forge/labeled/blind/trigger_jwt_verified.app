about: A token of a partner is verified with a pinned algorithm, a secret from the store and an age.
verdicts:
  forge.web_triggers_authenticated: proven
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/42e4fd70-8293-52af-9602-e891ee933c3f
  name: Partner Sync
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: sync
      function: sync
  function:
    - key: sync
      handler: index.sync
permissions:
  scopes:
    - write:jira-work
    - storage:app
=== package.json
{"name": "partner-sync", "dependencies": {"@forge/api": "5.0.0", "@forge/kvs": "1.0.0", "jsonwebtoken": "9.0.2"}}
=== src/index.js
import jwt from 'jsonwebtoken';
import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';

export const sync = async (request) => {
  const header = request.headers.authorization?.[0] ?? '';
  const key = await kvs.getSecret('partner-key');
  if (!key) {
    return { statusCode: 503 };
  }
  let claims;
  try {
    claims = jwt.verify(header.replace('Bearer ', ''), key, { algorithms: ['HS256'], maxAge: '5m' });
  } catch (error) {
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${claims.issue}`, { method: 'PUT', body: request.body }); //@ clean forge.authorized_calls
  return { statusCode: 200 };
};
