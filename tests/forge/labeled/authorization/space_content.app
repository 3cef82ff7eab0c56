about: "Confluence: the page may be changed only by who may change it."
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/9c22c97f-0188-599c-bb2b-8829c997bf4a
  runtime:
    name: nodejs22.x
modules:
  macro:
    - key: notes
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
    - read:confluence-content.all
    - write:confluence-content
=== package.json
{
  "name": "space_content",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route, authorize } from "@forge/api";

const resolver = new Resolver();

resolver.define("publish", async ({ payload }) => {
  const may = await authorize().onConfluenceContent(payload.pageId).canUpdate();
  if (!may) throw new Error("not allowed");
  await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${payload.pageId}`, { method: "PUT", body: payload.body });  //@ clean forge.authorized_calls
});

resolver.define("read", async ({ payload }) => {
  const answer = await api.asApp().requestConfluence(route`/wiki/api/v2/pages/${payload.pageId}?body-format=storage`);  //@ finding forge.authorized_calls
  return answer.json();
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
