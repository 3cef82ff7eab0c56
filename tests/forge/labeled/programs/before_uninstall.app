about: "What runs before the app is removed has no user."
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
modules:
  preUninstall:
    - key: bye
      function: bye
  function:
    - key: bye
      handler: bye.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/445e224e-176f-5ade-965a-20a84eb8b3b7
  runtime:
    name: nodejs22.x
=== src/bye.js
const { asApp, route } = require('@forge/api');

module.exports.run = async () => {
  await asApp().requestJira(route`/rest/api/3/issue/A-1/properties/panel`, { method: 'DELETE' });  //@ clean forge.authorized_calls
};
