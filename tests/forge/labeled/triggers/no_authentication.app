about: Anybody who knows the address changes the store.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/8815d44e-8351-50c3-8257-9edb4e7ba2f2
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
  "name": "no_authentication",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

export const run = async (request) => {  //@ finding forge.web_triggers_authenticated
  const { key, value } = JSON.parse(request.body);
  await kvs.set(`incoming-${key}`, value);
  return { statusCode: 204 };
};
