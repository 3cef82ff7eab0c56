about: "CommonJS: what is required is declared nowhere."
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.limited_libraries: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f254967a-5c05-51e4-aae9-e5e01861eca7
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
const Resolver = require("@forge/resolver").default;
const { v4 } = require("uuid");  //@ finding forge.no_third_party_dependencies; finding forge.limited_libraries

const resolver = new Resolver();
resolver.define("load", () => v4());
exports.handler = resolver.getDefinitions();
=== package.json
{
  "name": "required_and_not_declared",
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
  "name": "required_and_not_declared",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "required_and_not_declared",
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
