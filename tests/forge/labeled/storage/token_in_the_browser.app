about: The page keeps the user's token in the browser.
verdicts:
  forge.secrets_in_secret_store: refuted
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
  id: ari:cloud:ecosystem::app/13f5bf44-e7c4-5248-bb73-4437ebc34d4d
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
import { invoke } from '@forge/bridge';

const form = document.querySelector('form');

form.addEventListener('submit', async (submitted) => {
  submitted.preventDefault();
  const token = form.elements.token.value;
  localStorage.setItem('accessToken', token); //@ finding forge.secrets_in_secret_store; finding forge.storage_on_platform_only
  await invoke('connect', { token });
});
