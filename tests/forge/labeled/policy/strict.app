about: No loosened content policy.
verdicts:
  forge.content_policy_strict: proven
  forge.no_egress: proven
  forge.runs_on_atlassian: proven
=== manifest.yml
modules:
  jira:globalPage:
    - key: page
      title: Overview
      resource: main
resources:
  - key: main
    path: static/page
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/4e8d07a9-b09a-5b0d-b573-b3a9c6c73590
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/bridge": "4.2.0"
  }
}
=== static/page/index.html
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Overview</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="./main.js"></script>
  </body>
</html>
=== static/page/main.js
document.getElementById('root').textContent = 'hello';
