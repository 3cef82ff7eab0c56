about: A library for browser storage keeps the board.
verdicts:
  forge.storage_on_platform_only: refuted
=== manifest.yml
modules:
  jira:globalPage:
    - key: page
      title: Overview
      resource: main
resources:
  - key: main
    path: static/page
permissions:
  scopes:
    - read:jira-work
app:
  id: ari:cloud:ecosystem::app/0f16ee93-e2db-53b9-a538-c858680f757e
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
    "localforage": "1.10.0"
  }
}
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
import localforage from 'localforage';
import { requestJira } from '@forge/bridge';

async function load() {
  const answer = await requestJira('/rest/agile/1.0/board');
  await localforage.setItem('boards', await answer.json()); //@ finding forge.storage_on_platform_only
}

load();
