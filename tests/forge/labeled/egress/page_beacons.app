about: A page of its own sends with every means a browser has.
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
  id: ari:cloud:ecosystem::app/4607d68d-69e8-5595-bfb3-4743b59bca8e
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
import { view, requestJira } from '@forge/bridge';

const { fetch: go, navigator: browser } = window;

async function start() {
  const context = await view.getContext();
  const beacon = new Image();
  beacon.src = `https://pixel.example/p.gif?c=${context.cloudId}`; //@ finding forge.no_egress
  const socket = new WebSocket('wss://live.example/feed'); //@ finding forge.no_egress
  socket.onmessage = (message) => show(message.data);
  const events = new EventSource('https://sse.example/stream'); //@ finding forge.no_egress
  events.onmessage = (message) => show(message.data);
  browser.sendBeacon('https://beacon.example/opened', context.moduleKey); //@ finding forge.no_egress
  await go('https://page.example/load'); //@ finding forge.no_egress
  const answer = await requestJira('/rest/api/3/myself'); //@ clean forge.no_egress
  show(await answer.text());
}

function show(text) {
  document.getElementById('root').textContent = text;
}

start();
