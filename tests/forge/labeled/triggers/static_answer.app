about: The trigger answers one and the same text and does nothing.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a6d54fa4-244e-5038-86a1-0709bddf470c
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
  "name": "static_answer",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
export const run = () => ({  //@ clean forge.web_triggers_authenticated
  statusCode: 200,
  headers: { "Content-Type": ["text/plain"] },
  body: "up",
});
