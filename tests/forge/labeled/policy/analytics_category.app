about: Analytics without end-user data keeps the badge, but not the promise of no egress.
verdicts:
  forge.no_egress: refuted
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
  external:
    fetch:
      client:
        - address: https://count.example #@ finding forge.no_egress; clean forge.runs_on_atlassian
          category: analytics
          inScopeEUD: false
app:
  id: ari:cloud:ecosystem::app/dde5535f-9842-5754-8260-58bd8753e074
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
