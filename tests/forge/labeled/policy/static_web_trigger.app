about: A web trigger with static answers.
verdicts:
  forge.runs_on_atlassian: proven
=== manifest.yml
modules:
  webtrigger:
    - key: hook #@ clean forge.runs_on_atlassian
      function: hook
      response:
        type: static
        outputs:
          - key: ok
            statusCode: 204
            contentType: text/plain
  function:
    - key: hook
      handler: index.hook
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/57672425-54b8-5e05-b30d-054e8570c7f9
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
export const hook = async () => ({ outputKey: 'ok' });
