about: "What Node brings itself is no package."
verdicts:
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e32b72d1-280c-55c2-be3a-4805454ee163
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
import { createHash } from "node:crypto";  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
import path from "path";  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries

const resolver = new Resolver();
resolver.define("load", () => createHash("sha256").update(path.join("a", "b")).digest("hex"));
export const handler = resolver.getDefinitions();
=== package.json
{
  "name": "modules_of_node",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1"
  }
}
=== package-lock.json
{
  "name": "modules_of_node",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "modules_of_node",
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
