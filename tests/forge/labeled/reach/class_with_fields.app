about: A class registers its methods; a field holds the guarded one.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7712aa84-dc9f-5421-873f-f28f7a7b119a
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
  "name": "class_with_fields",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.ts
import Resolver from "@forge/resolver";
import { Settings } from "./settings";

const resolver = new Resolver();
new Settings().register(resolver);
export const handler = resolver.getDefinitions();
=== src/settings.ts
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";
import { requireAdmin } from "./permissions";

export class Settings {
  private readonly key: string = "settings";

  save = async (request: { payload: { color: string } }): Promise<void> => {
    await requireAdmin();
    await kvs.set(this.key, request.payload.color);
  };

  async wipe(): Promise<void> {
    await kvs.delete(this.key);
  }

  register(resolver: Resolver): void {
    resolver.define("save", this.save);  //@ clean forge.admin_only_reach
    resolver.define("wipe", () => this.wipe());  //@ finding forge.admin_only_reach
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
