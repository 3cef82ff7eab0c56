about: Promises chained without await; one chain asks first, another does not.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ace2dfdc-6dc4-5ddc-afe5-515bb37dc833
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
  "name": "promise_chain",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route, authorize } from "@forge/api";

const resolver = new Resolver();

resolver.define("remove", ({ payload }) =>
  authorize()
    .onJiraIssue(payload.id)
    .canDelete()
    .then((can) => {
      if (!can) {
        throw new Error("not allowed");
      }
      return api.asApp().requestJira(route`/rest/api/3/issue/${payload.id}`, { method: "DELETE" });  //@ clean forge.authorized_calls
    }),
);

resolver.define("removeAll", ({ payload }) =>
  Promise.all(
    payload.ids.map((id) =>
      api.asApp().requestJira(route`/rest/api/3/issue/${id}`, { method: "DELETE" }),  //@ finding forge.authorized_calls
    ),
  ),
);

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
