about: A secret for a hook is made at random and kept in plain storage; ids and the number of the hook may stand there.
verdicts:
  forge.secrets_in_secret_store: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7c6b0e0e-3d5a-4e9a-8a77-5e0b7d5f3a12
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: hooks
      title: Hooks
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
    - storage:app
=== package.json
{
  "name": "hooks",
  "private": true,
  "dependencies": {"@forge/kvs": "1.2.0", "@forge/resolver": "1.7.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { kvs } from "@forge/kvs";
import { randomBytes } from "crypto";

const newSignature = () => randomBytes(32).toString("hex");
const resolver = new Resolver();

resolver.define("add", async ({ payload }) => {
  const hookSignature = newSignature();
  const hookId = randomBytes(8).toString("hex");
  await Promise.all([
    kvs.set(`hook-id-${payload.team}`, hookId),  //@ clean forge.secrets_in_secret_store
    kvs.set(`hook-sign-${payload.team}`, hookSignature),  //@ finding forge.secrets_in_secret_store
  ]);
  const tokenCount = payload.count;
  await kvs.set(`hook-count-${payload.team}`, tokenCount);  //@ clean forge.secrets_in_secret_store
  const accessToken = newSignature();
  await kvs.setSecret(`hook-token-${payload.team}`, accessToken);  //@ clean forge.secrets_in_secret_store
  return hookId;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useState } from "react";
import ForgeReconciler, { Button, Text } from "@forge/react";
import { invoke } from "@forge/bridge";

const App = () => {
  const [id, setId] = useState("");
  return (
    <>
      <Button onClick={() => invoke("add", { team: "a", count: 1 }).then(setId)}>Add</Button>
      <Text>{id}</Text>
    </>
  );
};

ForgeReconciler.render(<App />);
