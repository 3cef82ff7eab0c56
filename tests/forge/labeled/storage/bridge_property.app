about: The page keeps its settings as a property of the project, through the bridge.
verdicts:
  forge.storage_on_platform_only: proven
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
    - write:jira-work
app:
  id: ari:cloud:ecosystem::app/94918d10-ce9e-5b0f-bc0e-e9b06ae88b3a
  runtime:
    name: nodejs22.x
=== package.json
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "main": "index.js",
  "dependencies": {
    "@forge/bridge": "4.2.0"
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
import { requestJira, view } from '@forge/bridge';

async function save(columns) {
  const { extension } = await view.getContext();
  await requestJira(`/rest/api/3/project/${extension.project.key}/properties/columns`, { //@ clean forge.storage_on_platform_only
    method: 'PUT',
    body: JSON.stringify(columns),
  });
}

document.querySelector('button').onclick = () => save(['key', 'status']);
