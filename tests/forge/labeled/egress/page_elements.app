about: Scripts, frames and pictures that code puts into the page.
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
  id: ari:cloud:ecosystem::app/1dc99e03-49dd-50ee-9070-d909663f99de
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
const script = document.createElement('script');
script.src = 'https://widgets.example/chat.js'; //@ finding forge.no_egress
document.head.appendChild(script);

const frame = document.createElement('iframe');
frame.setAttribute('src', 'https://boards.example/embed'); //@ finding forge.no_egress
document.body.append(frame);

const link = document.createElement('a');
link.href = 'https://docs.example/'; //@ clean forge.no_egress
link.textContent = 'Guide';
document.body.append(link);
