about: "An action that reads as the user."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
modules:
  action:
    - key: close
      function: work
      actionVerb: GET
      description: Reads an issue
      inputs:
        key:
          title: Key
          type: string
          required: true
  function:
    - key: work
      handler: index.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/4904ed7b-0b8e-5c66-b3f4-02055b50fff1
  runtime:
    name: nodejs22.x
=== src/index.js
import api, { route } from '@forge/api';

export async function run(inputs) {
  return (await api.asUser().requestJira(route`/rest/api/3/issue/${inputs.key}`)).json();  //@ clean forge.authorized_calls
}
