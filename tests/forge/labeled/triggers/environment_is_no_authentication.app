about: Reading the environment and the store authenticates nobody.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/985d3671-8847-5a4e-b56e-6e0e5a722dce
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
  "name": "environment_is_no_authentication",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import api, { route } from "@forge/api";
import kvs from "@forge/kvs";

export const run = async (request) => {  //@ finding forge.web_triggers_authenticated
  const project = process.env.PROJECT;
  const settings = await kvs.get("settings");
  if (!settings) {
    return { statusCode: 404 };
  }
  const answer = await api.asApp().requestJira(route`/rest/api/3/issue`, {  //@ finding forge.authorized_calls
    method: "POST",
    body: JSON.stringify({ fields: { project: { key: project }, summary: request.body } }),
  });
  return { statusCode: answer.status };
};
