about: "An event of Confluence needs a scope."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
modules:
  trigger:
    - key: created
      function: work
      events:
        - avi:confluence:created:page
  function:
    - key: work
      handler: index.run
permissions:
  scopes:
    - read:confluence-content.summary  #@ clean forge.scopes_minimal
    - write:page:confluence  #@ finding forge.scopes_minimal
app:
  id: ari:cloud:ecosystem::app/ff8bcb02-7d26-5155-9e73-8e181fb1a426
  runtime:
    name: nodejs22.x
=== src/index.js
exports.run = async (event) => {
  console.log('created', event.content.id);
};
