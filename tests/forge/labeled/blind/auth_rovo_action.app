about: A Rovo agent's action writes what the person in the chat says, as the app; reading goes as the user.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3b963d16-8b20-5a51-8bcf-29ef6732ee3c
  name: Chatty
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  rovo:agent:
    - key: chatty
      name: Chatty
      description: Talks about issues
      prompt: You help with issues.
      actions:
        - get-issue
        - add-comment
  action:
    - key: get-issue
      name: Get issue
      function: get-issue
      actionVerb: GET
      description: Reads an issue
      inputs:
        issueKey:
          title: Issue
          type: string
          required: true
          description: key
    - key: add-comment
      name: Comment
      function: add-comment
      actionVerb: CREATE
      description: Adds a comment
      inputs:
        issueKey:
          title: Issue
          type: string
          required: true
          description: key
        text:
          title: Text
          type: string
          required: true
          description: text
  function:
    - key: get-issue
      handler: actions.getIssue
    - key: add-comment
      handler: actions.addComment
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
=== src/actions.ts
import api, { route } from '@forge/api';

type Input = { issueKey: string; text?: string };

export async function getIssue({ issueKey }: Input) {
  const res = await api.asUser().requestJira(route`/rest/api/3/issue/${issueKey}`); //@ clean forge.authorized_calls
  return res.json();
}

export async function addComment(input: Input) {
  const body = { body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: input.text }] }] } };
  const res = await api.asApp().requestJira(route`/rest/api/3/issue/${input.issueKey}/comment`, { method: 'POST', body: JSON.stringify(body) }); //@ finding forge.authorized_calls
  return res.status;
}
