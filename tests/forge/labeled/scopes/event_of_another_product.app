about: "An event of Confluence holds nothing of Jira."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/8840249d-25a8-55b4-a396-f62209092690
  runtime:
    name: nodejs22.x
modules:
  trigger:
    - key: watch
      function: watch
      events:
        - avi:confluence:created:page
  function:
    - key: watch
      handler: watch.run
permissions:
  scopes:
    - read:confluence-content.summary  #@ clean forge.scopes_minimal
    - read:jira-work  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "event_of_another_product",
  "private": true,
  "dependencies": {
    "@forge/api": "6.0.0",
    "@forge/kvs": "1.2.0"
  }
}
=== src/watch.js
export const run = async (event) => {
  console.log("page", event.content.id);
};
