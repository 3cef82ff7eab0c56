about: Two manifests stand side by side; which one is deployed is not known.
verdicts:
  forge.no_egress: unknown
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
  id: ari:cloud:ecosystem::app/b0cd9488-f283-5734-b231-abf5607b2018
  runtime:
    name: nodejs22.x
=== manifest.yaml
modules:
  trigger:
    - key: renamed
      function: renamed
      events:
        - avi:jira:updated:issue
  function:
    - key: renamed
      handler: index.renamed
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/b0cd9488-f283-5734-b231-abf5607b2018
  runtime:
    name: nodejs22.x
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
export async function changed(event) {
  return event.issue.key; //@ clean forge.no_egress
}
