about: "Two pages, two functions: the administrators' needs no guard, the users' does."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/33ddeadf-3944-550a-bf9c-8f3d8796d000
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: settings
      title: Settings
      resource: main
      render: native
      resolver:
        function: admin
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: panel
  function:
    - key: admin
      handler: admin.handler
    - key: panel
      handler: panel.handler
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
  "name": "user_page_and_admin_page",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/admin.js
import Resolver from "@forge/resolver";
import { rename } from "./projects";

const resolver = new Resolver();
resolver.define("rename", ({ payload }) => rename(payload.key, payload.name));
export const handler = resolver.getDefinitions();
=== src/panel.js
import Resolver from "@forge/resolver";
import { count } from "./projects";

const resolver = new Resolver();
resolver.define("count", ({ payload }) => count(payload.key));
export const handler = resolver.getDefinitions();
=== src/projects.js
import api, { route } from "@forge/api";

export const rename = (key, name) =>
  api.asApp().requestJira(route`/rest/api/3/project/${key}`, { method: "PUT", body: JSON.stringify({ name }) });  //@ clean forge.authorized_calls

export const count = async (key) => {
  const answer = await api.asApp().requestJira(route`/rest/api/3/search/approximate-count`, {  //@ finding forge.authorized_calls
    method: "POST",
    body: JSON.stringify({ jql: `project = ${key}` }),
  });
  return (await answer.json()).count;
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
