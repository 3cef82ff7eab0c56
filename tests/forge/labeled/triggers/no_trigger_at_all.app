about: Nothing of the app has an address.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/67a1d0bb-7582-555a-b584-9aa32885f508
  runtime:
    name: nodejs22.x
modules:
  trigger:
    - key: created
      function: count
      events:
        - avi:jira:created:issue
  function:
    - key: count
      handler: index.count
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "no_trigger_at_all",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

export const count = async (event) => {  //@ clean forge.web_triggers_authenticated
  await kvs.set("last", event.issue.id);
};
