about: "Both sides may be undefined: the calls behind it are open."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/79ac0a4b-3515-53e0-88e3-9cea78a17205
  runtime:
    name: nodejs22.x
modules:
  webtrigger:
    - key: hook
      function: hook
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
  "name": "trigger_with_open_secret",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0"}
}
=== src/index.js
import api, { route } from "@forge/api";

export const run = async (request) => {
  if (request.headers["x-hook-secret"]?.[0] !== process.env.HOOK_SECRET) {  //@ finding forge.web_triggers_authenticated
    return { statusCode: 401 };
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${request.queryParameters.key[0]}`, { method: "DELETE" });  //@ finding forge.authorized_calls
  return { statusCode: 204 };
};
