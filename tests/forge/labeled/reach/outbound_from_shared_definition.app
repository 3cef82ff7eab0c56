about: A shared definition sends something to another server for anybody.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ec375730-7505-5972-a878-a37f10cb7904
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
  jira:issuePanel:
    - key: panel
      title: Panel
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
  external:
    fetch:
      backend:
        - https://hooks.example
=== package.json
{
  "name": "outbound_from_shared_definition",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { fetch } from "@forge/api";

const resolver = new Resolver();
resolver.define("ping", async ({ payload }) => {  //@ finding forge.admin_only_reach
  await fetch("https://hooks.example/ping", { method: "POST", body: JSON.stringify(payload) });
});
resolver.define("now", () => new Date().toISOString());  //@ clean forge.admin_only_reach
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
