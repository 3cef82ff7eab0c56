about: "The page’s own package.json has no lock."
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.limited_libraries: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/cfdfd66a-1425-57b2-9368-9e0ce7358d36
  runtime:
    name: nodejs22.x
modules:
  jira:globalPage:
    - key: page
      title: Board
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: static/page/build
permissions:
  scopes: []
=== src/index.js
import Resolver from "@forge/resolver";

const resolver = new Resolver();
resolver.define("load", () => "Hello");
export const handler = resolver.getDefinitions();
=== package.json
{
  "name": "page_without_a_lock",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== package-lock.json
{
  "name": "page_without_a_lock",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "page_without_a_lock",
      "version": "1.0.0",
      "dependencies": {
        "@forge/resolver": "^1.7.0"
      }
    },
    "node_modules/@forge/resolver": {
      "version": "1.7.0",
      "license": "MIT"
    }
  }
}
=== static/page/package.json
{
  "name": "page",
  "version": "1.0.0",
  "private": true,
  "scripts": {
    "build": "vite build --outDir build"
  },
  "dependencies": {
    "@forge/bridge": "^5.6.0",
    "react": "^18.3.1",  //@ finding forge.no_third_party_dependencies; clean forge.limited_libraries
    "react-dom": "^18.3.1"
  },
  "devDependencies": {
    "vite": "^6.0.5"
  }
}
=== static/page/index.html
<!doctype html>
<html><body><div id="root"></div><script type="module" src="/src/main.jsx"></script></body></html>
=== static/page/src/main.jsx
import React from "react";
import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root")).render(<p>Board</p>);
