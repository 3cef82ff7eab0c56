about: A product event and the permission library hold the scopes that no written route needs.
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-3333-4a4a-9b9b-0c0c0c0c0c02
  name: Event Scopes
  runtime:
    name: nodejs22.x
modules:
  trigger:
    - key: updated
      function: updated
      events:
        - avi:jira:updated:issue
  function:
    - key: updated
      handler: index.updated
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - storage:app  #@ clean forge.scopes_minimal
=== src/index.js
import { kvs } from '@forge/kvs';

export const updated = async (event) => {
  await kvs.set(`issue-${event.issue.id}`, Date.now());
};
