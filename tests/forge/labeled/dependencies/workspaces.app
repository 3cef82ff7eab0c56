about: "A package of the same repository brings a library; the lock stands at the top."
verdicts:
  forge.no_third_party_dependencies: refuted
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e4dab2cb-aeaa-5028-8f1b-475951a600e0
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
import { today } from "shared";  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries

const resolver = new Resolver();
resolver.define("load", () => today());
export const handler = resolver.getDefinitions();
=== package.json
{
  "name": "workspaces",
  "version": "1.0.0",
  "private": true,
  "workspaces": [
    "packages/*"
  ],
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== package-lock.json
{
  "name": "workspaces",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "workspaces",
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
    },
    "packages/shared": {
      "name": "shared",
      "version": "1.0.0",
      "dependencies": {
        "date-fns": "^4.1.0"
      }
    },
    "node_modules/shared": {
      "resolved": "packages/shared",
      "link": true
    },
    "node_modules/date-fns": {
      "version": "4.1.0",
      "license": "MIT"
    }
  }
}
=== packages/shared/package.json
{
  "name": "shared",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "date-fns": "^4.1.0"  //@ finding forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== packages/shared/index.js
import { format } from "date-fns";

export const today = () => format(new Date(), "yyyy-MM-dd");
