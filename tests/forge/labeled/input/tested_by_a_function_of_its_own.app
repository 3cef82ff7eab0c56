about: A function with the name of a test gets the value and throws where it is wrong; whether it is right is not decided.
verdicts:
  forge.untrusted_input_validated: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f6978e5b-e65e-55e5-beec-024e77b2006e
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
  "name": "tested_by_a_function_of_its_own",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";
import { assertKey } from "./keys";

const resolver = new Resolver();
resolver.define("put", async ({ payload }) => {
  assertKey(payload.key);
  await kvs.set(payload.key, payload.value);  //@ clean forge.untrusted_input_validated
});
export const handler = resolver.getDefinitions();
=== src/keys.js
export const assertKey = (key) => {
  if (!/^[a-z]{1,20}$/.test(key)) {
    throw new Error("no such key");
  }
};
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
