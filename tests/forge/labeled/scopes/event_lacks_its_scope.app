about: "The event of new issues needs a scope to read them."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1b4f4037-2059-5a99-8aeb-e8cd0fd79b5f
  runtime:
    name: nodejs22.x
modules:
  trigger:
    - key: watch
      function: watch
      events:
        - avi:jira:created:issue  #@ finding forge.scopes_minimal
  function:
    - key: watch
      handler: watch.run
permissions:
  scopes:
    - storage:app  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "event_lacks_its_scope",
  "private": true,
  "dependencies": {
    "@forge/api": "6.0.0",
    "@forge/kvs": "1.2.0"
  }
}
=== src/watch.js
import { kvs } from "@forge/kvs";

export const run = async (event) => {
  await kvs.set(`seen-${event.issue.id}`, true);  //@ clean forge.scopes_minimal
};
