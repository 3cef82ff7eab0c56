about: What the caller names must stand in a list.
verdicts:
  forge.untrusted_input_validated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/9973f71a-fb18-54cc-a20f-6bbb0b9c5195
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
        - https://eu.weather.example
        - https://us.weather.example
=== package.json
{
  "name": "host_from_a_list",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { fetch } from "@forge/api";

const SERVERS = { eu: "https://eu.weather.example", us: "https://us.weather.example" };
const resolver = new Resolver();
resolver.define("weather", async ({ payload }) => {
  if (!Object.keys(SERVERS).includes(payload.region)) {
    throw new Error("unknown region");
  }
  const answer = await fetch(`${SERVERS[payload.region]}/v1/today`);  //@ clean forge.untrusted_input_validated
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
