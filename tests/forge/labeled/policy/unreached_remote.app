about: A remote for computing, which no code calls.
verdicts:
  forge.runs_on_atlassian: refuted
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
remotes:
  - key: engine #@ finding forge.runs_on_atlassian; finding forge.no_egress
    baseUrl: https://engine.example
    operations:
      - compute
      - fetch
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/1338fdfa-a6c2-575d-bfdd-af769c2eed1f
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
export const changed = (event) => event.issue.key;
