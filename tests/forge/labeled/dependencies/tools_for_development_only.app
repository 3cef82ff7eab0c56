about: "Tools stand where they belong."
verdicts:
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/46a05c87-7585-56ea-bd40-c23cdb115152
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
  "name": "tools_for_development_only",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1"
  },
  "devDependencies": {
    "eslint": "^9.17.0",  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
    "typescript": "^5.7.2"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== package-lock.json
{
  "name": "tools_for_development_only",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "tools_for_development_only",
      "version": "1.0.0",
      "dependencies": {
        "@forge/resolver": "^1.7.0",
        "@forge/react": "^11.4.0",
        "react": "^18.3.1"
      },
      "devDependencies": {
        "eslint": "^9.17.0",
        "typescript": "^5.7.2"
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
      "license": "MIT",
      "dev": true
    },
    "node_modules/typescript": {
      "version": "5.7.2",
      "license": "MIT",
      "dev": true
    }
  }
}
