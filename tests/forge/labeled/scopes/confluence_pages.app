about: "Reads and writes pages by version 2 of the API."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a122f65a-c57f-5725-910c-0430ddec6895
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
    - read:page:confluence  #@ clean forge.scopes_minimal
    - write:page:confluence  #@ clean forge.scopes_minimal
    - delete:page:confluence  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "confluence_pages",
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
  const answer = await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${payload.id}?body-format=storage`);  //@ clean forge.scopes_minimal
  return answer.json();
});
resolver.define("save", async ({ payload }) => {
  await api.asUser().requestConfluence(route`/wiki/api/v2/pages/${payload.id}`, {  //@ clean forge.scopes_minimal
    method: "PUT",
    body: JSON.stringify(payload.page),
  });
});

export const handler = resolver.getDefinitions();
