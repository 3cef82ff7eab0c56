about: The caller chooses which record of the store is overwritten.
verdicts:
  forge.untrusted_input_validated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d9ca0e15-d265-5676-b4d2-f81f167d2082
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
  "name": "key_of_the_caller",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";

const resolver = new Resolver();
resolver.define("put", async ({ payload }) => {
  await kvs.set(payload.key, payload.value);  //@ finding forge.untrusted_input_validated
});
resolver.define("note", async ({ payload, context }) => {
  const text = String(payload.text).slice(0, 500);
  await kvs.set(`note-${context.accountId}`, text);  //@ clean forge.untrusted_input_validated
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
