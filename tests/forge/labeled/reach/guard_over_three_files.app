about: The guard goes through three files before it asks the product.
verdicts:
  forge.admin_only_reach: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d72a0349-cf61-5824-904a-f851ccb7fe29
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
  "name": "guard_over_three_files",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { settings } from "./services";

const resolver = new Resolver();
resolver.define("save", ({ payload }) => settings.save(payload));  //@ clean forge.admin_only_reach
export const handler = resolver.getDefinitions();
=== src/services/index.js
export * from "./settings";
=== src/services/settings.js
import kvs from "@forge/kvs";
import { assertRole } from "../access";

export const settings = {
  async save(value) {
    await assertRole("admin");
    await kvs.set("settings", value);
  },
};
=== src/access.js
import { requireAdmin } from "./permissions.js";

export async function assertRole(role) {
  switch (role) {
    case "admin":
      return requireAdmin();
    default:
      throw new Error(`No such role: ${role}`);
  }
}
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
