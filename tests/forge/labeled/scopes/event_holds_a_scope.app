about: "A product event asks for the scope although no call does."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/53308f6e-f6df-5b00-acca-30ec6988532f
  runtime:
    name: nodejs22.x
modules:
  trigger:
    - key: watch
      function: watch
      events:
        - avi:jira:created:issue
  function:
    - key: watch
      handler: watch.run
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - storage:app  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "event_holds_a_scope",
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
