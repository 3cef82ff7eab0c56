about: "A page without any library."
verdicts:
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4615c459-04ed-5e29-aebd-86718569a2b8
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
  "name": "plain_page",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== package-lock.json
{
  "name": "plain_page",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "plain_page",
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
    "@forge/bridge": "^5.6.0"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  },
  "devDependencies": {
    "vite": "^6.0.5"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== static/page/package-lock.json
{
  "name": "page",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "page",
      "version": "1.0.0",
      "dependencies": {
        "@forge/bridge": "^5.6.0"
      },
      "devDependencies": {
        "vite": "^6.0.5"
      }
    },
    "node_modules/@forge/bridge": {
      "version": "5.6.0",
      "license": "MIT"
    },
    "node_modules/vite": {
      "version": "6.0.5",
      "license": "MIT",
      "dev": true
    }
  }
}
=== static/page/index.html
<!doctype html>
<html><body><div id="root"></div><script type="module" src="/src/main.jsx"></script></body></html>
=== static/page/src/main.jsx
import { view } from "@forge/bridge";

view.getContext().then((context) => {
  document.getElementById("root").textContent = context.localId;
});
