about: "The environment is read, nothing is compared."
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
  id: ari:cloud:ecosystem::app/a391b87d-52b6-56e7-bfcc-73e7a6029e85
  runtime:
    name: nodejs22.x
=== src/hook.js
import api, { route } from '@forge/api';

export const run = async (request) => {
  const secret = process.env.HOOK_SECRET;
  console.log('secret is there', Boolean(secret));
  await api.asApp().requestJira(route`/rest/api/3/issue/${JSON.parse(request.body).key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
};
