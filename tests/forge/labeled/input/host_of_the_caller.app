about: The caller names the host that the backend fetches from.
verdicts:
  forge.untrusted_input_validated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e30558a3-6581-54bd-b786-4412bfa04be6
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
        - "*.example"
=== package.json
{
  "name": "host_of_the_caller",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { fetch } from "@forge/api";

const resolver = new Resolver();
resolver.define("preview", async ({ payload }) => {
  const answer = await fetch(payload.url);  //@ finding forge.untrusted_input_validated
  return answer.text();
});
resolver.define("weather", async ({ payload }) => {
  const answer = await fetch(`https://weather.example/v1/cities/${encodeURIComponent(payload.city)}`);  //@ clean forge.untrusted_input_validated
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
