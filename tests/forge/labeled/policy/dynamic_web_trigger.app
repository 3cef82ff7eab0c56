about: A web trigger without a static answer can hand out data.
verdicts:
  forge.runs_on_atlassian: refuted
=== manifest.yml
modules:
  webtrigger:
    - key: hook #@ finding forge.runs_on_atlassian
      function: hook
  function:
    - key: hook
      handler: index.hook
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/e3534856-0ecb-5517-be32-6feda6e85d1e
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
export const hook = async () => ({ statusCode: 200, body: 'ok' });
