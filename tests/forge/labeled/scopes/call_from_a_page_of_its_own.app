about: "A page of Custom UI creates an issue through the bridge."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/503b2835-a04c-51b9-95db-8620fdec4bc3
  runtime:
    name: nodejs22.x
modules:
  jira:globalPage:
    - key: page
      title: Page
      resource: main
resources:
  - key: main
    path: static/page/build
permissions:
  scopes:
    - write:jira-work  #@ clean forge.scopes_minimal
    - read:jira-work  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "call_from_a_page_of_its_own",
  "private": true,
  "dependencies": {
    "@forge/api": "6.0.0",
    "@forge/resolver": "1.7.0",
    "@forge/kvs": "1.2.0",
    "@forge/react": "11.4.0",
    "@forge/bridge": "5.6.0",
    "react": "18.3.1"
  }
}
=== static/page/package.json
{
  "name": "page",
  "private": true,
  "dependencies": {
    "@forge/bridge": "5.6.0"
  },
  "scripts": {
    "build": "esbuild src/index.js --outdir=build"
  },
  "devDependencies": {
    "esbuild": "0.24.0"
  }
}
=== static/page/public/index.html
<!doctype html>
<html><body><button id="make">Make</button><script type="module" src="../src/index.js"></script></body></html>
=== static/page/src/index.js
import { requestJira } from "@forge/bridge";

document.getElementById("make").addEventListener("click", async () => {
  await requestJira("/rest/api/3/issue", {  //@ clean forge.scopes_minimal
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ fields: { summary: "New", project: { key: "A" }, issuetype: { name: "Task" } } }),
  });
});
