about: An address of the app's own interface is open too.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c6e41447-2470-5644-8aed-327698908e29
  runtime:
    name: nodejs22.x
modules:
  apiRoute:
    - key: list
      path: /list
      operation: GET
      function: list
  function:
    - key: list
      handler: index.list
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "api_route",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

export const list = async () => {  //@ finding forge.web_triggers_authenticated
  const found = await kvs.query().getMany();
  return { statusCode: 200, body: JSON.stringify(found.results) };
};
