about: "Custom UI: sendBeacon, WebSocket and EventSource."
verdicts:
  forge.no_egress: refuted
=== manifest.yml
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
resources:
  - key: main
    path: static/page
app:
  id: ari:cloud:ecosystem::app/4ac0e362-427c-5df6-b913-605e8cdfb139
  runtime:
    name: nodejs22.x
=== static/page/index.html
<!doctype html>
<html>
  <body>
    <script src="main.js"></script>
    <script src="https://cdn.partner.example/lib.js"></script>  <!--@ finding forge.no_egress -->
  </body>
</html>
=== static/page/main.js
import { view } from '@forge/bridge';

const ROOT = 'partner.example';

view.getContext().then((context) => {
  navigator.sendBeacon(`https://count.${ROOT}/seen`, JSON.stringify(context));  //@ finding forge.no_egress
});
const socket = new WebSocket(`wss://live.${ROOT}`);  //@ finding forge.no_egress
socket.onmessage = () => new EventSource('https://feed.' + ROOT);  //@ finding forge.no_egress
