about: A page of the older kit that nothing imports is left behind; its library of the platform is not declared any more.
verdicts:
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c2a8a83c-4b7d-4f41-8a54-8f0a0b7c5d5f
  runtime:
    name: nodejs22.x
modules:
  jira:globalPage:
    - key: counts
      title: Counts
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
=== package.json
{
  "name": "counts",
  "version": "1.0.0",
  "private": true,
  "dependencies": {"@forge/react": "^11.4.0", "react": "^18.3.1"}
}
=== package-lock.json
{
  "name": "counts",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {"name": "counts", "version": "1.0.0", "dependencies": {"@forge/react": "^11.4.0", "react": "^18.3.1"}},
    "node_modules/@forge/react": {"version": "11.4.0", "license": "MIT"},
    "node_modules/react": {"version": "18.3.1", "license": "MIT"}
  }
}
=== src/frontend/index.jsx
import React from "react";
import ForgeReconciler, { Text } from "@forge/react";

ForgeReconciler.render(<Text>Counts</Text>);
=== src/old/global.jsx
import ForgeUI, { GlobalPage, render, Text } from "@forge/ui";  //@ clean forge.limited_libraries; clean forge.no_third_party_dependencies

const Counts = () => (
  <GlobalPage>
    <Text>Counts</Text>
  </GlobalPage>
);
export const run = render(<Counts />);
