about: The runtime is out of support.
verdicts:
  forge.supported_runtime: refuted
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
  id: ari:cloud:ecosystem::app/1068d539-9b68-546a-8c06-7496ea563c03
  runtime:
    name: nodejs18.x #@ finding forge.supported_runtime
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
