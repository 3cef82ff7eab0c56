about: "Granular scopes satisfy the call whole."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c16cd89b-63cf-5ad9-992e-d3f15f18780d
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
    - read:issue.property:jira  #@ clean forge.scopes_minimal
    - write:issue.property:jira  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "granular_instead_of_classic",
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

const at = (key) => route`/rest/api/3/issue/${key}/properties/notes`;
resolver.define("load", async ({ context }) => {
  const answer = await api.asUser().requestJira(at(context.extension.issue.key));  //@ clean forge.scopes_minimal
  return answer.json();
});
resolver.define("save", async ({ payload, context }) => {
  const body = JSON.stringify(payload.notes);
  await api.asUser().requestJira(at(context.extension.issue.key), { method: "PUT", body });  //@ clean forge.scopes_minimal
});

export const handler = resolver.getDefinitions();
