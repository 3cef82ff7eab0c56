about: The platform asks for two scopes where an app has a function for workflows, without any call of its own.
verdicts:
  forge.scopes_minimal: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6d0a7a0c-0d6c-4a7e-93c4-3d1f77a2d6b1
  runtime:
    name: nodejs22.x
modules:
  jira:workflowPostFunction:
    - key: note-transition
      name: Note the transition
      description: Notes the ids of a transition
      function: note
  function:
    - key: note
      handler: index.note
permissions:
  scopes:
    - manage:jira-configuration  #@ clean forge.scopes_minimal
    - read:jira-work  #@ clean forge.scopes_minimal
=== package.json
{"name": "note", "private": true, "dependencies": {}}
=== src/index.js
export const note = ({ issue, transition }) => {
  console.log(`Issue ${issue.id} went from ${transition.from.id} to ${transition.to.id}`);
};
