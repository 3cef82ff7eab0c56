about: "A Custom UI page whose sources are nowhere: nobody knows what it asks."
verdicts:
  forge.scopes_minimal: unknown
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
resources:
  - key: main
    path: static/panel/build
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/60c6da73-c375-5cd9-8e46-fbadca44340f
  runtime:
    name: nodejs22.x
=== README.md
The page is built elsewhere.
