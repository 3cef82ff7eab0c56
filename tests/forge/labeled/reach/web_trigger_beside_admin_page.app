about: A web trigger changes what the administrators' page shows.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5a3c1eac-ee18-59b6-b7a8-dbfb1e945abd
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
  webtrigger:
    - key: hook  #@ finding forge.admin_only_reach
      function: hook
  function:
    - key: resolver
      handler: index.handler
    - key: hook
      handler: index.run
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
  "name": "web_trigger_beside_admin_page",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";

const resolver = new Resolver();
resolver.define("load", async () => kvs.get("state"));
export const handler = resolver.getDefinitions();

export const run = async (request) => {
  await kvs.set("state", JSON.parse(request.body).state);
  return { statusCode: 200 };
};
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
