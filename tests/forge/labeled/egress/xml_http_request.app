about: An old request object and a request with a Request.
verdicts:
  forge.no_egress: refuted
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
  id: ari:cloud:ecosystem::app/bd521d49-488a-5969-a7d3-288f5c4a9110
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
function load(path, done) {
  const request = new XMLHttpRequest();
  request.open('GET', 'https://legacy.example' + path); //@ finding forge.no_egress
  request.onload = () => done(request.responseText);
  request.send();
}

load('/rows', (text) => {
  document.getElementById('root').textContent = text;
});
fetch(new Request('https://fresh.example/rows')); //@ finding forge.no_egress
fetch('rows.json').then((answer) => answer.json()); //@ clean forge.no_egress
