about: "Deployed code imports what is declared for development only."
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.limited_libraries: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c7fc69c8-a5f8-5edb-9c09-5cb9cb0f44e1
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
import { sortBy } from "lodash";  //@ finding forge.no_third_party_dependencies; finding forge.limited_libraries

const resolver = new Resolver();
resolver.define("load", () => sortBy([3, 1, 2]));
export const handler = resolver.getDefinitions();
=== package.json
{
  "name": "import_of_a_tool",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1"
  },
  "devDependencies": {
    "lodash": "^4.17.21"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== package-lock.json
{
  "name": "import_of_a_tool",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "import_of_a_tool",
      "version": "1.0.0",
      "dependencies": {
        "@forge/resolver": "^1.7.0",
        "@forge/react": "^11.4.0",
        "react": "^18.3.1"
      },
      "devDependencies": {
        "lodash": "^4.17.21"
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
    "node_modules/lodash": {
      "version": "4.17.21",
      "license": "MIT",
      "dev": true
    }
  }
}
