about: "An event whose scopes are not known may hold one."
verdicts:
  forge.scopes_minimal: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7c6779ab-12ac-5acd-a184-4e68d26333fb
  runtime:
    name: nodejs22.x
modules:
  trigger:
    - key: watch
      function: watch
      events:
        - avi:jira:published:something
  function:
    - key: watch
      handler: watch.run
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
    - storage:app  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "event_that_is_not_listed",
  "private": true,
  "dependencies": {
    "@forge/api": "6.0.0",
    "@forge/kvs": "1.2.0"
  }
}
=== src/watch.js
import { kvs } from "@forge/kvs";

export const run = async () => {
  await kvs.set("last", "now");  //@ clean forge.scopes_minimal
};
