about: It answers from the store to everybody, and hands the record out.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/daf40f12-ab17-5df0-b429-ba5dc07c91ab
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
  "name": "static_but_reads",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

export async function run(request) {  //@ finding forge.web_triggers_authenticated
  const key = request.path.split("/").pop();
  const record = await kvs.get(`share-${key}`);
  if (!record) {
    return { statusCode: 404 };
  }
  return { statusCode: 200, headers: { "Content-Type": ["application/json"] }, body: JSON.stringify(record) };
}
