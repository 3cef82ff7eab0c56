about: Event attributes allowed by their hash; one script allowed by its digest stays strict.
verdicts:
  forge.content_policy_strict: refuted
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
  content:
    scripts:
      - unsafe-hashes #@ finding forge.content_policy_strict
      - sha256-4oWm1j0n4rTyxFxXb0qEgq1m8l5iL5n9kEo2v1mTn8c= #@ clean forge.content_policy_strict
app:
  id: ari:cloud:ecosystem::app/802fb90d-c0d3-54a7-87a4-8f71185ed479
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
