about: The oldest runtime that is supported.
verdicts:
  forge.supported_runtime: proven
=== manifest.yml
modules:
  trigger:
    - key: changed
      function: changed
      events:
        - avi:jira:updated:issue
  function:
    - key: changed
      handler: index.changed
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/1cca91b9-d256-5c77-b3c2-a0fbf865929e
  runtime:
    name: nodejs20.x #@ clean forge.supported_runtime
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0"
  }
}
=== src/index.js
export const changed = (event) => event.issue.key;
