about: Both sides of the comparison come with the request.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f7a9010c-3d12-5886-8258-e557a40665cc
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
  "name": "caller_sends_both_sides",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

export const run = async (request) => {
  const body = JSON.parse(request.body);
  if (body.token !== request.headers["x-token"][0]) {  //@ finding forge.web_triggers_authenticated
    return { statusCode: 401 };
  }
  await kvs.set("last", body.data);
  return { statusCode: 204 };
};
