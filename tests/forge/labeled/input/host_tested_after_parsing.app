about: The address is taken apart, and its host must be the one that is meant.
verdicts:
  forge.untrusted_input_validated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3b2c53c4-c7a6-520c-9362-7b90e41ddb2d
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
  external:
    fetch:
      backend:
        - https://pictures.example
=== package.json
{
  "name": "host_tested_after_parsing",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { fetch } from "@forge/api";

const resolver = new Resolver();
resolver.define("preview", async ({ payload }) => {
  const target = new URL(payload.url);
  if (target.protocol !== "https:" || target.hostname !== "pictures.example") {
    throw new Error("no such host");
  }
  const answer = await fetch(target.href);  //@ clean forge.untrusted_input_validated
  return answer.text();
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
