about: An automation rule's action deletes what its input names, as the app.
verdicts:
  forge.admin_only_reach: refuted
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/2cd0b2d1-6bee-5f40-8652-1e2485b21f74
  name: Rule Maker
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  automation:actionProvider:
    - key: provider
      actions:
        - purge
  action:
    - key: purge
      name: Purge
      description: Deletes an issue
      actionVerb: DELETE
      function: purge
      inputs:
        issueKey:
          title: Issue
          type: string
          required: true
  function:
    - key: purge
      handler: index.purge
permissions:
  scopes:
    - write:jira-work
=== src/index.js
import api, { route } from '@forge/api';

export const purge = async (payload) => {
  const { issueKey } = payload;
  const { status } = await api.asApp().requestJira(route`/rest/api/3/issue/${issueKey}`, { method: 'DELETE' }); //@ finding forge.authorized_calls
  return { status };
};
