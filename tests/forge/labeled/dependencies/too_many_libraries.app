about: "Sixteen libraries where fifteen are the limit."
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.limited_libraries: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/992e56b0-34f3-514d-971e-4cb8cc3cf883
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes: []
=== src/frontend/index.jsx
import React from "react";
import ForgeReconciler, { Text } from "@forge/react";

ForgeReconciler.render(<Text>Hello</Text>);
=== src/index.js
import Resolver from "@forge/resolver";

const resolver = new Resolver();
resolver.define("load", () => "Hello");
export const handler = resolver.getDefinitions();
=== package.json
{
  "name": "too_many_libraries",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1",
    "lib0": "^1.0.0",  //@ finding forge.no_third_party_dependencies
    "lib1": "^1.0.0",
    "lib2": "^1.0.0",
    "lib3": "^1.0.0",
    "lib4": "^1.0.0",
    "lib5": "^1.0.0",
    "lib6": "^1.0.0",
    "lib7": "^1.0.0",
    "lib8": "^1.0.0",
    "lib9": "^1.0.0",
    "lib10": "^1.0.0",
    "lib11": "^1.0.0",
    "lib12": "^1.0.0",
    "lib13": "^1.0.0",
    "lib14": "^1.0.0",
    "lib15": "^1.0.0"
  }
}
=== package-lock.json
{
  "name": "too_many_libraries",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "too_many_libraries",
      "version": "1.0.0",
      "dependencies": {
        "@forge/resolver": "^1.7.0",
        "@forge/react": "^11.4.0",
        "react": "^18.3.1",
        "lib0": "^1.0.0",
        "lib1": "^1.0.0",
        "lib2": "^1.0.0",
        "lib3": "^1.0.0",
        "lib4": "^1.0.0",
        "lib5": "^1.0.0",
        "lib6": "^1.0.0",
        "lib7": "^1.0.0",
        "lib8": "^1.0.0",
        "lib9": "^1.0.0",
        "lib10": "^1.0.0",
        "lib11": "^1.0.0",
        "lib12": "^1.0.0",
        "lib13": "^1.0.0",
        "lib14": "^1.0.0",
        "lib15": "^1.0.0"
      }
    },
    "node_modules/@forge/resolver": {
      "version": "1.7.0",
      "license": "MIT"
    },
    "node_modules/@forge/react": {
      "version": "11.4.0",
      "license": "MIT"
    },
    "node_modules/react": {
      "version": "18.3.1",
      "license": "MIT"
    },
    "node_modules/lib0": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib1": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib2": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib3": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib4": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib5": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib6": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib7": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib8": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib9": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib10": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib11": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib12": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib13": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib14": {
      "version": "1.0.0",
      "license": "MIT"
    },
    "node_modules/lib15": {
      "version": "1.0.0",
      "license": "MIT"
    }
  }
}
