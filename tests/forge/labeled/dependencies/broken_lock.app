about: "The lock is cut off."
verdicts:
  forge.no_third_party_dependencies: unknown
  forge.limited_libraries: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a8e7f371-659d-51b7-9c43-a21e82e4bdc5
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
  "name": "broken_lock",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1"
  }
}
=== package-lock.json
{"name": "broken_lock", "lockfileVersion": 3, "packages": {
