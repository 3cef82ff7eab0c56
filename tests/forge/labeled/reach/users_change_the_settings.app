about: A page of users changes what holds for the whole installation; notes of an issue are the users' own.
verdicts:
  forge.admin_only_reach: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/b9cc4469-7116-58c2-804f-94236dfbb3fe
  runtime:
    name: nodejs22.x
modules:
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
  "name": "users_change_the_settings",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";
import { requireAdmin } from "./permissions";

const resolver = new Resolver();

resolver.define("saveSettings", async ({ payload }) => {  //@ finding forge.admin_only_reach
  await kvs.set("app-settings", payload.settings);
});

resolver.define("saveLimits", async ({ payload }) => {  //@ clean forge.admin_only_reach
  await requireAdmin();
  await kvs.set("settings-limits", payload.limits);
});

resolver.define("saveNote", async ({ payload, context }) => {  //@ clean forge.admin_only_reach
  await kvs.set(`note-${context.extension.issue.key}`, payload.text);
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
