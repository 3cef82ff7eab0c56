about: Scripts may be put together while the page runs, and styles written into it.
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
      - unsafe-eval #@ finding forge.content_policy_strict
      - unsafe-inline #@ finding forge.content_policy_strict
    styles:
      - unsafe-inline #@ finding forge.content_policy_strict
app:
  id: ari:cloud:ecosystem::app/89e2e2b6-e680-5afe-b6ce-5ef2829a60bb
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
