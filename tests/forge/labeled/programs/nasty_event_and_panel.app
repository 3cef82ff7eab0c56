about: "One function serves an event and a panel."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  trigger:
    - key: created
      function: work
      events:
        - avi:jira:created:issue
  action:
    - key: tidy
      function: work
      actionVerb: UPDATE
      description: Tidies an issue
  function:
    - key: work
      handler: index.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/6931005b-fe1e-5494-aeb9-ac79a639109c
  runtime:
    name: nodejs22.x
=== src/index.js
import { asApp, route } from '@forge/api';

export const run = ({ issue }) => asApp().requestJira(route`/rest/api/3/issue/${issue.id}`, { method: 'PUT', body: '{}' });  //@ finding forge.authorized_calls
