about: "A lock of pnpm 9, platform libraries only."
verdicts:
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7ed58258-cda5-5874-8b2a-22db7557683e
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
  "name": "pnpm_lock",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1"  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
  }
}
=== pnpm-lock.yaml
lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      '@forge/react':
        specifier: ^11.4.0
        version: 11.4.0
      '@forge/resolver':
        specifier: ^1.7.0
        version: 1.7.0
      'react':
        specifier: ^18.3.1
        version: 18.3.1

packages:

  '@forge/react@11.4.0':
    resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}

  '@forge/resolver@1.7.0':
    resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}

  'react@18.3.1':
    resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}

snapshots:

  '@forge/react@11.4.0': {}

  '@forge/resolver@1.7.0': {}

  'react@18.3.1': {}

