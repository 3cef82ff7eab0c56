about: Administrators and users have resolvers of their own; what administrators do stays theirs.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/34b5fa55-23fb-5d41-a23a-5c429b305909
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: settings
      title: Settings
      resource: main
      render: native
      resolver:
        function: admin
  jira:issuePanel:
    - key: panel  #@ finding forge.admin_only_reach
      title: Panel
      resource: main
      render: native
      resolver:
        function: panel
  function:
    - key: admin
      handler: index.admin
    - key: panel
      handler: index.panel
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
  "name": "two_resolvers",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";

const forAdmins = new Resolver();
forAdmins.define("wipe", async () => kvs.delete("settings"));  //@ clean forge.admin_only_reach
export const admin = forAdmins.getDefinitions();

const forUsers = new Resolver();
forUsers.define("load", async () => kvs.get("settings"));
export const panel = forUsers.getDefinitions();
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
