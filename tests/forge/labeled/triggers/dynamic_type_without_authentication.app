about: The manifest names the dynamic answer; the code hands out what is stored.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/609df104-27e4-58a2-928c-1771730a095f
  runtime:
    name: nodejs22.x
modules:
  webtrigger:
    - key: hook
      function: hook
      response:
        type: dynamic
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
  "name": "dynamic_type_without_authentication",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { kvs } from "@forge/kvs";

export const run = async () => {  //@ finding forge.web_triggers_authenticated
  const settings = await kvs.get("settings");
  return { statusCode: 200, body: JSON.stringify(settings) };
};
