about: A token is verified, but which algorithm it names is left to its sender.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c6034340-ad44-512f-bf41-6eba6a1afd06
  name: Loose Token
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: loose
      function: loose
  function:
    - key: loose
      handler: index.loose
permissions:
  scopes:
    - write:jira-work
    - storage:app
=== package.json
{"name": "loose", "dependencies": {"jsonwebtoken": "9.0.2", "@forge/kvs": "1.0.0", "@forge/api": "5.0.0"}}
=== src/index.js
import { verify } from 'jsonwebtoken';
import { asApp, route } from '@forge/api';
import { kvs } from '@forge/kvs';

export async function loose(request) {
  const key = await kvs.getSecret('loose');
  try {
    const claims = verify(request.headers['authorization'][0].split(' ')[1], key); //@ finding forge.web_triggers_authenticated
    await asApp().requestJira(route`/rest/api/3/issue/${claims.issue}`, { method: 'PUT', body: request.body }); //@ clean forge.authorized_calls
    return { statusCode: 200 };
  } catch (error) {
    return { statusCode: 401 };
  }
}
