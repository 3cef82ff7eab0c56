about: The handler's file is loaded when it is needed.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/06e4544e-43c1-56cb-a882-a6f605430516
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
  "name": "dynamic_import_of_the_handler",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route, authorize } from "@forge/api";

const resolver = new Resolver();

resolver.define("remove", async ({ payload }) => {
  const { remove } = await import("./remove");
  return remove(payload.key);
});

export const handler = resolver.getDefinitions();
=== src/remove.js
import { asApp, route } from "@forge/api";

export const remove = (key) => asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: "DELETE" });  //@ finding forge.authorized_calls
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
