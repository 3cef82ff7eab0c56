about: "The lock was not made anew after a package was added."
verdicts:
  forge.no_third_party_dependencies: unknown
  forge.limited_libraries: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7a8adb47-6a6c-5fe2-b4b3-8f909ac0f591
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
  "name": "lock_lacks_a_package",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1",
    "@forge/kvs": "^1.2.0"  //@ clean forge.no_third_party_dependencies
  }
}
=== package-lock.json
{
  "name": "lock_lacks_a_package",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "lock_lacks_a_package",
      "version": "1.0.0",
      "dependencies": {
        "@forge/resolver": "^1.7.0",
        "@forge/react": "^11.4.0",
        "react": "^18.3.1"
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
    }
  }
}
