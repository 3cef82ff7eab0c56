about: "A helper of its own takes path and method; every use of it is a need."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6ad13161-6911-55ad-91a2-60aa337e15a7
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
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
    - manage:jira-project  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "helper_with_method",
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
import { route } from "@forge/api";
import { call } from "./call";

const resolver = new Resolver();

resolver.define("load", async ({ context }) => call(route`/rest/api/3/issue/${context.extension.issue.key}`));
resolver.define("drop", async ({ payload, context }) =>
  call(route`/rest/api/3/issue/${context.extension.issue.key}/comment/${payload.id}`, "DELETE"));

export const handler = resolver.getDefinitions();
=== src/call.js
import api from "@forge/api";

export const call = async (path, method = "GET") => {
  const answer = await api.asUser().requestJira(path, { method });  //@ clean forge.scopes_minimal
  return method === "GET" ? answer.json() : answer.status;
};
