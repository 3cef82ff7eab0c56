about: Input goes into encoded parts of routes and bounded texts only.
verdicts:
  forge.untrusted_input_validated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/36d3a60f-c0e3-55f1-9b7b-673f7aad83f9
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
  "name": "nothing_dangerous",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();
resolver.define("label", async ({ payload }) => {
  if (typeof payload.label !== "string" || !/^[a-z-]{1,30}$/.test(payload.label)) {
    throw new Error("no label");
  }
  await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`, {  //@ clean forge.untrusted_input_validated
    method: "PUT",
    body: JSON.stringify({ update: { labels: [{ add: payload.label }] } }),
  });
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
