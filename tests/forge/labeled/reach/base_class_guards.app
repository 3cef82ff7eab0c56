about: The base class asks, the class below does; another overrides the asking.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/b5fba88b-5a35-55ab-b658-5e5fb364e8c4
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
  "name": "base_class_guards",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { Save, Wipe } from "./commands";

const resolver = new Resolver();
resolver.define("save", (request) => new Save().run(request));  //@ clean forge.admin_only_reach
resolver.define("wipe", (request) => new Wipe().run(request));  //@ finding forge.admin_only_reach
export const handler = resolver.getDefinitions();
=== src/commands.js
import kvs from "@forge/kvs";
import { requireAdmin } from "./permissions";

class Command {
  async authorize() {
    await requireAdmin();
  }

  async run(request) {
    await this.authorize();
    return this.execute(request);
  }
}

export class Save extends Command {
  execute({ payload }) {
    return kvs.set("settings", payload.settings);
  }
}

export class Wipe extends Command {
  async authorize() {}

  execute() {
    return kvs.delete("settings");
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
