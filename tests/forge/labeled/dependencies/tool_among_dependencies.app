about: "A tool for checking code stands among the dependencies, so it is installed with the app."
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0e8288a7-9050-5955-9359-e5665cd8218b
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
  "name": "tool_among_dependencies",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1",  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
    "eslint": "^9.17.0",  //@ finding forge.no_third_party_dependencies; clean forge.limited_libraries
    "@types/node": "^22.10.0"  //@ finding forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== package-lock.json
{
  "name": "tool_among_dependencies",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "tool_among_dependencies",
      "version": "1.0.0",
      "dependencies": {
        "@forge/resolver": "^1.7.0",
        "@forge/react": "^11.4.0",
        "react": "^18.3.1",
        "eslint": "^9.17.0",
        "@types/node": "^22.10.0"
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
    "node_modules/eslint": {
      "version": "9.17.0",
      "license": "MIT"
    },
    "node_modules/@types/node": {
      "version": "22.10.0",
      "license": "MIT"
    }
  }
}
