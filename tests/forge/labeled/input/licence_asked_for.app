about: Every definition stops without a licence.
verdicts:
  forge.licence_enforced: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/712aec7c-0355-565a-9a1d-6bb01534d989
  runtime:
    name: nodejs22.x
  licensing:
    enabled: true
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
  "name": "licence_asked_for",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import kvs from "@forge/kvs";

const resolver = new Resolver();

const demandLicence = (context) => {
  if (!context.license?.active) {
    throw new Error("The app is not licensed.");
  }
};

resolver.define("load", async ({ context }) => {
  demandLicence(context);
  return kvs.get("settings");
});

resolver.define("save", async ({ payload, context }) => {
  demandLicence(context);
  await kvs.set("settings", payload.color);
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
