about: The answer for one caller is kept in the module and used for the next.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e854f0e1-d857-560f-a1f9-7645a68caacb
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
  "name": "guard_remembered_across_callers",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";
import { isAdmin } from "./permissions";

let known;

const resolver = new Resolver();
resolver.define("wipe", async () => {  //@ finding forge.admin_only_reach
  if (known === undefined) {
    known = await isAdmin();
  }
  if (!known) {
    throw new Error("not allowed");
  }
  await kvs.delete("settings");
});
export const handler = resolver.getDefinitions();
=== src/permissions.js
import api, { route } from "@forge/api";

export const isAdmin = async () => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const { permissions } = await answer.json();
  return permissions.ADMINISTER.havePermission;
};

export const requireAdmin = async () => {
  if (!(await isAdmin())) {
    throw new Error("Only administrators may do this.");
  }
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
