about: "A lock of yarn 4 with a library of a third party."
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7d026d1a-51e2-52b5-9397-1fc4e5d70c16
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
  "name": "yarn_of_today",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1",
    "uuid": "^11.0.3"  //@ finding forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== yarn.lock
__metadata:
  version: 8
  cacheKey: 10c0

"@forge/react@npm:^11.4.0":
  version: 11.4.0
  resolution: "@forge/react@npm:11.4.0"
  languageName: node
  linkType: hard

"@forge/resolver@npm:^1.7.0":
  version: 1.7.0
  resolution: "@forge/resolver@npm:1.7.0"
  languageName: node
  linkType: hard

"react@npm:^18.3.1":
  version: 18.3.1
  resolution: "react@npm:18.3.1"
  languageName: node
  linkType: hard

"uuid@npm:^11.0.3":
  version: 11.0.3
  resolution: "uuid@npm:11.0.3"
  languageName: node
  linkType: hard

"yarn_of_today@workspace:.":
  version: 0.0.0-use.local
  resolution: "yarn_of_today@workspace:."
  dependencies:
    "@forge/react": "npm:^11.4.0"
    "@forge/resolver": "npm:^1.7.0"
    "react": "npm:^18.3.1"
    "uuid": "npm:^11.0.3"
  languageName: unknown
  linkType: soft
