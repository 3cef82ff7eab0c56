about: Both manifest.yml and manifest.yaml stand in the folder.
verdicts:
  forge.admin_only_reach: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/b0cd9488-f283-5734-b231-abf5607b2018
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: settings
      title: Settings
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
  scopes:
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "two_manifests",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== manifest.yaml
app:
  id: ari:cloud:ecosystem::app/0a4f3b57-6a7e-4d0e-a6c4-6f3f7c8c2f11
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      function: panel
  function:
    - key: panel
      handler: index.handler
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";

const resolver = new Resolver();
resolver.define("load", async () => kvs.get("settings"));
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { invoke } from "@forge/bridge";

const App = () => {
  const [text, setText] = useState("…");
  useEffect(() => {
    invoke("load").then((loaded) => setText(String(loaded)));
  }, []);
  return <Text>{text}</Text>;
};

ForgeReconciler.render(<App />);
