about: That a key is given, and is a text, says nothing of which key it is.
verdicts:
  forge.untrusted_input_validated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f617176a-b433-5cbe-85e0-9f773d423a5b
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
  "name": "presence_is_no_test",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";

const resolver = new Resolver();
resolver.define("put", async ({ payload }) => {
  if (!payload.key || typeof payload.key !== "string") {
    throw new Error("no key");
  }
  await kvs.set(payload.key, payload.value);  //@ finding forge.untrusted_input_validated
});
resolver.define("choose", async ({ payload }) => {
  if (payload.key !== "color" && payload.key !== "size") {
    throw new Error("no such key");
  }
  await kvs.set(payload.key, payload.value);  //@ clean forge.untrusted_input_validated
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
