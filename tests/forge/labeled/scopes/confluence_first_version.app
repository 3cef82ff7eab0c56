about: "Version 1 of Confluence’s API is not in the table: what it needs is not known."
verdicts:
  forge.scopes_minimal: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c75646c6-0aba-5dd6-a4e4-5278405208cf
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
=== package.json
{
  "name": "confluence_first_version",
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
