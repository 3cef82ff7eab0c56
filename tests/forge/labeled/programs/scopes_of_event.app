about: "An event of the product needs a scope to be delivered."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
modules:
  trigger:
    - key: created
      function: work
      events:
        - avi:jira:created:issue
  function:
    - key: work
      handler: index.run
permissions:
  scopes:
    - read:jira-work  #@ clean forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/bc440457-6940-5ef3-86c6-c338dbb2805e
  runtime:
    name: nodejs22.x
=== src/index.js
export const run = async (event) => {
  console.log('created', event.issue.id);
};
