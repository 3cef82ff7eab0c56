about: A function makes the resolver and asks for the permission in every handler it registers.
verdicts:
  forge.admin_only_reach: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a0f13831-b3cc-5e59-97a6-7394c62957bb
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
  "name": "resolver_in_a_factory",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.ts
import { createResolver } from "./factory";
import { settingsRoutes } from "./settings";

export const handler = createResolver(settingsRoutes);
=== src/factory.ts
import Resolver from "@forge/resolver";
import { requireAdmin } from "./permissions";

type Handler = (payload: Record<string, unknown>) => Promise<unknown>;

export function createResolver(routes: Record<string, Handler>) {
  const resolver = new Resolver();
  Object.keys(routes).forEach((name) => {
    resolver.define(name, async ({ payload }) => {  //@ clean forge.admin_only_reach
      await requireAdmin();
      return routes[name](payload);
    });
  });
  return resolver.getDefinitions();
}
=== src/settings.ts
import { kvs } from "@forge/kvs";

export const settingsRoutes = {
  load: async () => kvs.get("settings"),
  save: async (payload) => kvs.set("settings", payload.settings),
};
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
