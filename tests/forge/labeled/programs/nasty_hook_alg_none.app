about: "The algorithm comes from the token itself."
verdicts:
  forge.web_triggers_authenticated: refuted
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
  id: ari:cloud:ecosystem::app/2fb5d3cd-0535-57df-a40a-8a29d05f6219
  runtime:
    name: nodejs22.x
=== src/hook.js
import jwt from 'jsonwebtoken';
import api, { route } from '@forge/api';

export async function run(request) {
  const token = request.headers.authorization?.[0] ?? '';
  const { header } = jwt.decode(token, { complete: true });
  jwt.verify(token, process.env.HOOK_KEY, { algorithms: [header.alg] });
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });
  return { statusCode: 204 };
}
=== package.json
{
  "name": "nasty-hook-alg-none",
  "version": "1.0.0",
  "dependencies": {
    "@forge/api": "^5.0.0",
    "jsonwebtoken": "^9.0.2"
  }
}
