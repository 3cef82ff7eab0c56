about: "Confluence: the global settings share a resolver with a macro; the operations of the user decide."
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ea01770f-9f8b-501f-b89c-4e366804bdcc
  runtime:
    name: nodejs22.x
modules:
  confluence:globalSettings:
    - key: settings
      title: Settings
      resource: main
      render: native
      resolver:
        function: resolver
  macro:
    - key: chart
      title: Chart
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
    - read:confluence-user
    - storage:app
=== package.json
{
  "name": "confluence_settings_shared_with_macro",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";
import kvs from "@forge/kvs";

const resolver = new Resolver();

const isConfluenceAdmin = async () => {
  const answer = await api.asUser().requestConfluence(route`/wiki/rest/api/user/current?expand=operations`);
  const { operations } = await answer.json();
  return operations.some(({ operation, targetType }) => operation === "administer" && targetType === "application");
};

resolver.define("save", async ({ payload }) => {  //@ clean forge.admin_only_reach
  if (!(await isConfluenceAdmin())) throw new Error("not allowed");
  await kvs.set("palette", payload.palette);
});

resolver.define("palette", async () => kvs.get("palette"));  //@ finding forge.admin_only_reach

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
