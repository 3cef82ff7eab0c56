about: The answer on the user's permission for the issue decides.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/21e38bac-9e55-5190-9146-bec7c2b6032d
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
  "name": "mypermissions_decides",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route, authorize } from "@forge/api";

const resolver = new Resolver();

const mayDelete = async (key) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=DELETE_ISSUES&issueKey=${key}`);
  const body = await answer.json();
  return body?.permissions?.DELETE_ISSUES?.havePermission === true;
};

resolver.define("remove", async ({ payload }) => {
  if (!(await mayDelete(payload.key))) return "not allowed";
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: "DELETE" });  //@ clean forge.authorized_calls
  return "gone";
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
