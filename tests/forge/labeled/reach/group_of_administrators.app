about: The caller's groups decide.
verdicts:
  forge.admin_only_reach: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5207b2d6-7a2c-5b18-a69b-f896634fb713
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
=== package.json
{
  "name": "group_of_administrators",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";
import kvs from "@forge/kvs";

const resolver = new Resolver();

const demandAdministrator = async () => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/myself?expand=groups`);
  const me = await answer.json();
  const isMember = me.groups.items.some((group) => group.name === "site-admins");
  if (!isMember) {
    throw new Error("not allowed");
  }
};

resolver.define("wipe", async () => {  //@ clean forge.admin_only_reach
  await demandAdministrator();
  await kvs.delete("settings");
});

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
