about: "A remote gets the app’s token: what it calls is not in the folder."
verdicts:
  forge.scopes_minimal: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/53ed26c1-3518-5d65-bbf5-e6ee111040d1
  runtime:
    name: nodejs22.x
modules:
  endpoint:
    - key: events
      remote: backend
      route:
        path: /events
  trigger:
    - key: watch
      endpoint: events
      events:
        - avi:jira:created:issue
remotes:
  - key: backend
    baseUrl: https://backend.example
    operations: [compute]
    auth:
      appSystemToken:
        enabled: true
permissions:
  scopes:
    - read:app-system-token  #@ clean forge.scopes_minimal
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "remote_that_gets_tokens",
  "private": true,
  "dependencies": {
    "@forge/api": "6.0.0"
  }
}
