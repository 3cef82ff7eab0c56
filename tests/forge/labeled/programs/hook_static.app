about: "A web trigger that answers with fixed texts still reads without a check."
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  webtrigger:
    - key: hook
      function: hook
      response:
        type: static
        outputs:
          - key: done
            statusCode: 200
            contentType: text/plain
            body: done
  function:
    - key: hook
      handler: hook.run
permissions:
  scopes:
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/3e3b42dc-0a16-5f44-ae04-85a7a509d484
  runtime:
    name: nodejs22.x
=== src/hook.js
import api, { route } from '@forge/api';

exports.run = async ({ body }) => {
  const { key } = JSON.parse(body);
  await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
  return { outputKey: 'done' };
};
