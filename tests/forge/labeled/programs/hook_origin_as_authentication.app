about: "A header that anybody can send tells nobody apart."
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
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
  id: ari:cloud:ecosystem::app/68e44b2f-a8bc-5946-8cf5-f33d993b2f5b
  runtime:
    name: nodejs22.x
=== src/hook.js
import api, { route } from '@forge/api';

const run = async (request) => {
  const agent = request.headers['user-agent']?.[0] ?? '';
  if (!agent.startsWith('Partner/')) {
    return { statusCode: 403 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
};

export { run };
