about: The page logs what a form holds and what comes back; what it counts is no data.
verdicts:
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
modules:
  jira:globalPage:
    - key: page
      title: Overview
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: static/page
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/88fe6b46-7e49-5fea-b94f-d572e7b92ba4
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/bridge": "4.2.0",
    "@forge/resolver": "1.6.0"
  }
}
=== src/index.js
import Resolver from '@forge/resolver';

const resolver = new Resolver();
resolver.define('save', ({ payload }) => payload.text.length);

export const handler = resolver.getDefinitions();
=== static/page/index.html
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Overview</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="./main.js"></script>
  </body>
</html>
=== static/page/main.js
import { invoke, requestJira, view } from '@forge/bridge';

async function start() {
  const context = await view.getContext();
  console.log(context); //@ finding forge.no_personal_data_in_logs
  const answer = await requestJira('/rest/api/3/users/search?maxResults=5');
  const users = await answer.json();
  console.table(users); //@ finding forge.no_personal_data_in_logs
  console.log('users', users.length); //@ clean forge.no_personal_data_in_logs
  const saved = await invoke('save', { text: document.querySelector('textarea').value });
  console.log('saved', typeof saved); //@ clean forge.no_personal_data_in_logs
}

start();
