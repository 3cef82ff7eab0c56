about: A page keeps drafts in every store of the browser.
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
  id: ari:cloud:ecosystem::app/4d0ab3a3-2253-52a3-b180-c013669da80b
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
import { view } from '@forge/bridge';

const store = window.sessionStorage;

async function keep(draft) {
  const context = await view.getContext();
  localStorage.setItem('draft:' + context.extension.project.key, draft); //@ finding forge.storage_on_platform_only
  store.setItem('last', draft); //@ finding forge.storage_on_platform_only
  localStorage.theme = 'dark'; //@ finding forge.storage_on_platform_only
  document.cookie = `draft=${encodeURIComponent(draft)}; path=/`; //@ finding forge.storage_on_platform_only
  const opened = indexedDB.open('drafts', 1); //@ finding forge.storage_on_platform_only
  opened.onsuccess = () => {
    opened.result.transaction('drafts', 'readwrite').objectStore('drafts').put(draft, 'last');
  };
  const old = localStorage.getItem('older'); //@ clean forge.storage_on_platform_only
  localStorage.removeItem('older'); //@ clean forge.storage_on_platform_only
  return old;
}

document.querySelector('textarea').addEventListener('change', (change) => keep(change.target.value));
