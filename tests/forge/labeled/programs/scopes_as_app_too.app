about: "The app's own calls count as well."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
modules:
  scheduledTrigger:
    - key: hourly
      function: work
      interval: hour
  function:
    - key: work
      handler: work.run
permissions:
  scopes:
    - manage:jira-configuration  #@ clean forge.scopes_minimal
    - read:jira-work  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/a8fde49a-301e-5546-926d-3bcca7a844a9
  runtime:
    name: nodejs22.x
=== src/work.js
import { asApp, route } from '@forge/api';

export async function run() {
  const answer = await asApp().requestJira(route`/rest/api/3/role`);
  return answer.status;
}
