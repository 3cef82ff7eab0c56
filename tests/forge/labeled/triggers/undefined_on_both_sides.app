about: "Neither side is known to be there: undefined equals undefined."
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/928b3bf8-5af3-5fa1-9e2f-99dd7e1db51f
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
  "name": "undefined_on_both_sides",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

export const run = async (request) => {
  const given = request.headers["x-token"]?.[0];
  if (given !== process.env.HOOK_TOKEN) {  //@ finding forge.web_triggers_authenticated
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);
  return { statusCode: 204 };
};
