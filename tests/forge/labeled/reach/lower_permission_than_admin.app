about: A permission on the project is asked for, not that of an administrator.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0bb8ceba-3514-5a4a-8fca-964c0f32fe7f
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
  "name": "lower_permission_than_admin",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";
import kvs from "@forge/kvs";

const resolver = new Resolver();

resolver.define("wipe", async ({ context }) => {  //@ finding forge.admin_only_reach
  const key = context.extension.project.key;
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?projectKey=${key}&permissions=BROWSE_PROJECTS`);
  const { permissions } = await answer.json();
  if (!permissions.BROWSE_PROJECTS.havePermission) {
    throw new Error("not allowed");
  }
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
