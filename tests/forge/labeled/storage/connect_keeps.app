about: What a Connect server keeps can't be seen from here.
verdicts:
  forge.storage_on_platform_only: unknown
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
connectModules:
  jira:generalPages:
    - key: overview
      url: /overview
      name:
        value: Overview
remotes:
  - key: connect
    baseUrl: https://connect.example
    operations:
      - other
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/482a5725-accd-52d3-acf7-07195bb0063a
  runtime:
    name: nodejs22.x
  connect:
    key: notes-app
    remote: connect
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
  return event.issue.key; //@ clean forge.storage_on_platform_only
}
