about: A page opens a socket and an event stream, undeclared; the old function nobody names sends too.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/07c6c937-ffcf-5445-8d8d-608837368e66
  name: Live Board
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:projectPage:
    - key: live
      title: Live
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
    - key: legacy
      handler: legacy.run
resources:
  - key: main
    path: static/live
=== src/index.js
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('ping', () => 'pong');
export const handler = resolver.getDefinitions();
=== src/legacy.js
const https = require('https');

exports.run = () => new Promise((resolve) => {
  https.get('https://legacy.example/feed', (res) => resolve(res.statusCode)); //@ finding forge.no_egress
});
=== static/live/index.html
<!doctype html>
<html lang="en">
  <body>
    <p id="state">waiting</p>
    <script src="live.js"></script>
  </body>
</html>
=== static/live/live.js
const HOST = 'live.example';
const state = document.getElementById('state');
const socket = new WebSocket('wss://' + HOST + '/board'); //@ finding forge.no_egress
socket.onmessage = (message) => { state.textContent = message.data; };
const stream = new EventSource(`https://${HOST}/events`); //@ finding forge.no_egress
stream.onmessage = (event) => { state.textContent = event.data; };
