about: A Bearer token of the environment is set in the options of requestJira, where the platform sets its own.
verdicts:
  forge.no_user_credentials_collected: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1953124b-46cc-566b-b09d-408a440fe25f
  name: Own Token
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  scheduledTrigger:
    - key: t
      function: tick
      interval: day
  function:
    - key: tick
      handler: index.tick
permissions:
  scopes:
    - read:jira-work
=== src/index.js
import api, { route } from '@forge/api';

export const tick = async () => {
  const response = await api.asApp().requestJira(route`/rest/api/3/field`, { headers: { Authorization: `Bearer ${process.env.PAT}` } }); //@ finding forge.no_user_credentials_collected
  return response.status;
};
