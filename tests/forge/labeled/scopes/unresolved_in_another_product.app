about: "What a call to Confluence needs is not known, but no scope of Jira serves it."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/26784fc7-12ce-5596-a6fa-800449fb196d
  runtime:
    name: nodejs22.x
modules:
  confluence:globalPage:
    - key: pages
      title: Pages
      route: pages
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
    - read:confluence-content.all  #@ clean forge.scopes_minimal
    - write:jira-work  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "unresolved_in_another_product",
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

resolver.define("load", async ({ payload }) => {
  const answer = await api.asUser().requestConfluence(route`/wiki/rest/api/content/${payload.id}`);  //@ clean forge.scopes_minimal
  return answer.json();
});

export const handler = resolver.getDefinitions();
