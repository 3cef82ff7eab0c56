about: An agent's inputs are the caller's.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/84f3e9a0-0e2b-51fd-b93d-786666cbbd4e
  runtime:
    name: nodejs22.x
modules:
  rovo:agent:
    - key: helper
      name: Helper
      prompt: Rename issues where you are asked to.
      actions:
        - rename
        - read
  action:
    - key: rename
      name: Rename
      function: rename
      actionVerb: UPDATE
      description: Renames an issue.
      inputs:
        issueId: {title: Issue, type: string, required: true}
        summary: {title: Summary, type: string, required: true}
    - key: read
      name: Read
      function: read
      actionVerb: GET
      description: Reads an issue.
      inputs:
        issueId: {title: Issue, type: string, required: true}
  function:
    - key: rename
      handler: index.rename
    - key: read
      handler: index.read
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "agent_action",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0"}
}
=== src/index.ts
import api, { route, authorize } from "@forge/api";

interface Inputs {
  issueId: string;
  summary: string;
}

export const rename = async ({ issueId, summary }: Inputs) => {
  await api.asApp().requestJira(route`/rest/api/3/issue/${issueId}`, {  //@ finding forge.authorized_calls
    method: "PUT",
    body: JSON.stringify({ fields: { summary } }),
  });
  return "renamed";
};

export const read = async (inputs: Inputs) => {
  if (!(await authorize().onJiraIssue(inputs.issueId).canEdit())) {
    return "not allowed";
  }
  const answer = await api.asApp().requestJira(route`/rest/api/3/issue/${inputs.issueId}`);  //@ clean forge.authorized_calls
  return answer.json();
};
