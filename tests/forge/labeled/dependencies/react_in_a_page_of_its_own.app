about: "In a page of the app’s own (Custom UI) React is a third party’s."
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6a1eb9d0-8b24-52dd-a78a-7a01047ddc28
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
  "name": "react_in_a_page_of_its_own",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== package-lock.json
{
  "name": "react_in_a_page_of_its_own",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "react_in_a_page_of_its_own",
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
    "@forge/bridge": "^5.6.0",  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
    "react": "^18.3.1",  //@ finding forge.no_third_party_dependencies; clean forge.limited_libraries
    "react-dom": "^18.3.1"  //@ finding forge.no_third_party_dependencies; clean forge.limited_libraries
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
        "@forge/bridge": "^5.6.0",
        "react": "^18.3.1",
        "react-dom": "^18.3.1"
      },
      "devDependencies": {
        "vite": "^6.0.5"
      }
    },
    "node_modules/@forge/bridge": {
      "version": "5.6.0",
      "license": "MIT"
    },
    "node_modules/react": {
      "version": "18.3.1",
      "license": "MIT"
    },
    "node_modules/react-dom": {
      "version": "18.3.1",
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
import React from "react";
import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root")).render(<p>Board</p>);
