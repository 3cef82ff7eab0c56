about: An action logs the whole payload that an agent hands over.
verdicts:
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
modules:
  action:
    - key: summarize
      name: Summarize
      function: summarize
      actionVerb: GET
      description: Summarizes an issue
      inputs:
        issueKey:
          title: Issue
          type: string
          required: true
  function:
    - key: summarize
      handler: index.summarize
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/fdd0ff92-40a6-519c-b075-a5c69673853c
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/api": "4.1.0"
  }
}
=== src/index.js
export async function summarize(payload) {
  console.log(`Called with ${JSON.stringify(payload)}`); //@ finding forge.no_personal_data_in_logs
  console.log('issue', payload.issueKey); //@ clean forge.no_personal_data_in_logs
  return payload.issueKey;
}
