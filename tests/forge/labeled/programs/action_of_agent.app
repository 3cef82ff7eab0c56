about: "Inputs of an action are the caller's."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
modules:
  action:
    - key: close
      function: work
      actionVerb: UPDATE
      description: Closes an issue
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
  id: ari:cloud:ecosystem::app/26e83ad2-4bbd-5aee-80e5-14ec4fdaaf79
  runtime:
    name: nodejs22.x
=== src/index.js
import api, { route } from '@forge/api';

export async function run(inputs) {
  return api.asApp().requestJira(route`/rest/api/3/issue/${inputs.key}`, { method: 'DELETE' });  //@ finding forge.authorized_calls
}
