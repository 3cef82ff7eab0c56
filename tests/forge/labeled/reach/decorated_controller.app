about: A class with decorators; one of two methods carries the decorator that guards.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/bbbec516-a645-5346-8db7-e85dab58621c
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
  "name": "decorated_controller",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.ts
import Resolver from "@forge/resolver";
import { SettingsController } from "./controller";

const resolver = new Resolver();
const controller = new SettingsController();
resolver.define("save", (request) => controller.save(request));  //@ clean forge.admin_only_reach
resolver.define("wipe", (request) => controller.wipe(request));  //@ finding forge.admin_only_reach
export const handler = resolver.getDefinitions();
=== src/controller.ts
import { kvs } from "@forge/kvs";
import { AdminOnly } from "./decorators";

export class SettingsController {
  @AdminOnly()
  async save(request) {
    await kvs.set("settings", request.payload.settings);
  }

  async wipe(request) {
    await kvs.delete("settings");
  }
}
=== src/decorators.ts
import { requireAdmin } from "./permissions";

export function AdminOnly() {
  return function (target: unknown, name: string, descriptor: PropertyDescriptor) {
    const original = descriptor.value;
    descriptor.value = async function (...given: unknown[]) {
      await requireAdmin();
      return original.apply(this, given);
    };
    return descriptor;
  };
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
