about: "PUT where the comment exists, else POST: the same scope."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4234120c-9d08-5f71-a13a-d262fbd604ae
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
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
    - write:jira-work  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "one_of_two_methods",
  "private": true,
  "dependencies": {
    "@forge/api": "6.0.0",
    "@forge/resolver": "1.7.0",
    "@forge/kvs": "1.2.0",
    "@forge/react": "11.4.0",
    "@forge/bridge": "5.6.0",
    "react": "18.3.1"
  }
}
=== src/frontend/index.jsx
import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { invoke } from "@forge/bridge";

const App = () => {
  const [found, setFound] = useState("");
  useEffect(() => { invoke("load", {}).then(setFound); }, []);
  return <Text>{JSON.stringify(found)}</Text>;
};
ForgeReconciler.render(<App />);
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();

resolver.define("save", async ({ payload, context }) => {
  const key = context.extension.issue.key;
  const path = payload.id
    ? route`/rest/api/3/issue/${key}/comment/${payload.id}`
    : route`/rest/api/3/issue/${key}/comment`;
  const method = payload.id ? "PUT" : "POST";
  await api.asUser().requestJira(path, { method, body: JSON.stringify(payload.body) });  //@ clean forge.scopes_minimal
});

export const handler = resolver.getDefinitions();
