about: A switch decides on the permission that is needed; one case needs none.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d5011fed-4953-5a81-839d-7558e5b40beb
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
  "name": "guard_by_switch",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route, authorize } from "@forge/api";

const resolver = new Resolver();

const demand = async (id, what) => {
  const on = authorize().onJiraIssue(id);
  switch (what) {
    case "delete":
      if (!(await on.canDelete())) throw new Error("not allowed");
      break;
    case "edit":
      if (!(await on.canEdit())) throw new Error("not allowed");
      break;
    default:
      throw new Error("unknown");
  }
};

resolver.define("remove", async ({ payload }) => {
  await demand(payload.id, "delete");
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.id}`, { method: "DELETE" });  //@ clean forge.authorized_calls
});

resolver.define("any", async ({ payload }) => {
  switch (payload.what) {
    case "edit":
      await demand(payload.id, "edit");
      await api.asApp().requestJira(route`/rest/api/3/issue/${payload.id}`, { method: "PUT", body: payload.body });  //@ clean forge.authorized_calls
      break;
    case "remove":
      await api.asApp().requestJira(route`/rest/api/3/issue/${payload.id}`, { method: "DELETE" });  //@ finding forge.authorized_calls
      break;
    default:
      break;
  }
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
