about: One definition hands every request on by its name; one of the targets is not guarded.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c20e90f0-3b31-597e-b248-3ee475b92a4d
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
  "name": "one_definition_for_all",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { save, wipe } from "./settings";

const routes = { "/settings/save": save, "/settings/wipe": wipe };

const resolver = new Resolver();
resolver.define("api", async ({ payload }) => {  //@ finding forge.admin_only_reach
  const route = routes[payload.path];
  if (!route) {
    return { status: 404 };
  }
  return { status: 200, body: await route(payload.body) };
});
export const handler = resolver.getDefinitions();
=== src/settings.js
import kvs from "@forge/kvs";
import { requireAdmin } from "./permissions";

export const save = async (body) => {
  await requireAdmin();
  return kvs.set("settings", body);
};

export const wipe = async () => kvs.delete("settings");
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
