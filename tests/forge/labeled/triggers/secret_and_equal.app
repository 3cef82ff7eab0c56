about: "The secret must be set: an unset one refuses everybody. The comparison is a plain one."
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/bf288a5d-6e4c-588f-9a49-07666b4fa4f9
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
  "name": "secret_and_equal",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

export const run = async (request) => {
  const secret = process.env.HOOK_TOKEN;
  const isKnown = Boolean(secret) && request.headers["x-token"]?.[0] === secret;  //@ finding forge.web_triggers_authenticated
  if (!isKnown) {
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
