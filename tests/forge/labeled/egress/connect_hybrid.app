about: A Connect app's modules are loaded from the vendor's server.
verdicts:
  forge.no_egress: refuted
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
    - key: overview #@ finding forge.no_egress
      url: /overview
      name:
        value: Overview
remotes:
  - key: connect #@ finding forge.no_egress
    baseUrl: https://connect.example
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/9a9d4549-713a-5352-8cef-652049071a7e
  runtime:
    name: nodejs22.x
  connect: #@ finding forge.no_egress
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
  return event.issue.key; //@ clean forge.no_egress
}
