about: A web trigger creates issues for anybody who knows its address.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.no_web_triggers: refuted
  forge.admin_only_reach: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/094a1d2c-8796-5ccb-bb86-423b87e09d73
  name: Form Intake
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  webtrigger:
    - key: intake
      function: intake
      response:
        type: dynamic
  function:
    - key: intake
      handler: index.intake
permissions:
  scopes:
    - write:jira-work
=== src/index.js
import api, { route } from '@forge/api';

export async function intake(request) {
  const body = JSON.parse(request.body);
  const res = await api.asApp().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: JSON.stringify({ fields: body.fields }) }); //@ finding forge.authorized_calls
  return { statusCode: res.status, body: '{}', headers: { 'Content-Type': ['application/json'] } };
}
