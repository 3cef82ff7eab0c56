about: A Bitbucket merge check and a workflow validator are called by the product; they read as the app.
verdicts:
  forge.authorized_calls: proven
  forge.no_egress: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d2f6a10-3333-4a4a-9b9b-0c0c0c0c0c06
  name: Checks
  runtime:
    name: nodejs22.x
modules:
  bitbucket:mergeCheck:
    - key: check
      function: check
      name: Two approvals
      description: Needs two approvals
      triggers:
        - on-merge
  function:
    - key: check
      handler: index.check
permissions:
  scopes:
    - read:pullrequest:bitbucket
=== src/index.js
import api, { route } from '@forge/api';

export const check = async (event) => {
  const { workspace, repository, pullrequest } = event;
  const res = await api.asApp().requestBitbucket(route`/2.0/repositories/${workspace.uuid}/${repository.uuid}/pullrequests/${pullrequest.id}`); //@ clean forge.authorized_calls
  const { participants } = await res.json();
  const approvals = participants.filter((participant) => participant.approved).length;
  return { success: approvals >= 2, message: `${approvals} of 2 approvals` };
};
