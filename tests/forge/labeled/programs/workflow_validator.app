about: "A validator is called by the product."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
modules:
  jira:workflowValidator:
    - key: validator
      name: Has a parent
      description: Asks for a parent
      function: work
  function:
    - key: work
      handler: index.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/42a79891-8b15-5285-a57e-e486983bd88b
  runtime:
    name: nodejs22.x
=== src/index.js
import api, { route } from '@forge/api';

export async function run(event) {
  const answer = await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.key}`);  //@ clean forge.authorized_calls
  const issue = await answer.json();
  return { result: Boolean(issue.fields.parent), errorMessage: 'A parent is missing' };
}
