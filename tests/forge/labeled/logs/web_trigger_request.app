about: A web trigger logs its request and answers.
verdicts:
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
modules:
  webtrigger:
    - key: hook
      function: hook
  function:
    - key: hook
      handler: index.hook
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/e4d59f27-b5a0-5060-8157-01510c6adcc5
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
export const hook = async (request) => {
  console.log('method', request.method); //@ clean forge.no_personal_data_in_logs
  console.log(request); //@ finding forge.no_personal_data_in_logs
  const body = JSON.parse(request.body);
  console.log(body); //@ finding forge.no_personal_data_in_logs
  return { statusCode: 200, body: 'ok' };
};
