about: The keys of the definitions are constants of another file.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ff0efe98-d3fa-5e02-a27d-74f44005e311
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
  "name": "named_by_constants",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.ts
import Resolver from "@forge/resolver";
import { keys, Names } from "./names";
import * as store from "./store";
import { isAdmin } from "./permissions";

const resolver = new Resolver();

resolver.define(keys.SAVE, async ({ payload }) => {  //@ clean forge.admin_only_reach
  const allowed = await isAdmin();
  if (!allowed) throw new Error("not allowed");
  return store.save(payload);
});

resolver.define(Names.Wipe, store.wipe);  //@ finding forge.admin_only_reach

export const handler = resolver.getDefinitions();
=== src/names.ts
export const keys = { SAVE: "save" } as const;
export enum Names {
  Wipe = "wipe",
}
=== src/store.ts
import { kvs } from "@forge/kvs";

export const save = async (settings: unknown) => kvs.set("settings", settings);
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
