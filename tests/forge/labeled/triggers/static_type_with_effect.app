about: The answers are fixed by the manifest, yet the code behind it changes an issue for anybody.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/9428dd26-9010-55bc-9c20-b449af120d19
  runtime:
    name: nodejs22.x
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
            body: Done
  function:
    - key: hook
      handler: index.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "static_type_with_effect",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import api, { route } from "@forge/api";

export const run = async (request) => {  //@ finding forge.web_triggers_authenticated
  await api.asApp().requestJira(route`/rest/api/3/issue/${request.queryParameters.key[0]}/votes`, { method: "POST" });  //@ finding forge.authorized_calls
  return { outputKey: "done" };
};
