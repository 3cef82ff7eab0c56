about: "The name of a platform library stands for another package."
verdicts:
  forge.no_third_party_dependencies: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1f0593ee-c7ee-51d2-a5b5-eb2e1d459523
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
  "name": "platform_name_for_another_package",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1",
    "@forge/kvs": "npm:lodash@^4.17.21"  //@ finding forge.no_third_party_dependencies
  }
}
=== package-lock.json
{
  "name": "x",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "x",
      "version": "1.0.0",
      "dependencies": {
        "@forge/resolver": "^1.7.0",
        "@forge/react": "^11.4.0",
        "react": "^18.3.1",
        "@forge/kvs": "npm:lodash@^4.17.21"
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
    "node_modules/@forge/kvs": {
      "name": "lodash",
      "version": "4.17.21",
      "license": "MIT"
    }
  }
}
