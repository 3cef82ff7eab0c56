about: The app ships libraries of the platform and the peer that UI Kit asks for, nothing else.
verdicts:
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
  forge.no_egress: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/dcfef9ea-bf8e-5284-8917-be4a370365e1
  name: Plain Kit
  runtime:
    name: nodejs22.x
    memoryMB: 256
    architecture: arm64
modules:
  jira:issuePanel:
    - key: plain
      title: Plain
      resource: main
      resolver:
        function: resolver
      render: native
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
=== package.json
{
  "name": "plain-kit",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/bridge": "4.1.0",
    "@forge/react": "11.0.0",
    "@forge/resolver": "1.6.0",
    "react": "18.3.1"
  },
  "devDependencies": {
    "eslint": "8.57.0"
  }
}
=== package-lock.json
{
  "name": "plain-kit",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "plain-kit",
      "version": "1.0.0",
      "dependencies": {"@forge/bridge": "4.1.0", "@forge/react": "11.0.0", "@forge/resolver": "1.6.0", "react": "18.3.1"},
      "devDependencies": {"eslint": "8.57.0"}
    },
    "node_modules/@forge/bridge": {"version": "4.1.0", "license": "UNLICENSED"},
    "node_modules/@forge/react": {"version": "11.0.0", "license": "UNLICENSED"},
    "node_modules/@forge/resolver": {"version": "1.6.0", "license": "UNLICENSED"},
    "node_modules/react": {"version": "18.3.1", "license": "MIT"},
    "node_modules/eslint": {"version": "8.57.0", "dev": true, "license": "MIT"}
  }
}
=== src/index.js
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('hello', () => 'hello');
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React from 'react';
import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Plain</Text>);
