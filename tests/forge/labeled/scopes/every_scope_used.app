about: "Each scope serves a call."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6df5b0ec-263a-520b-abe3-865db01fb58c
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
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
    - read:jira-work  #@ clean forge.scopes_minimal
    - write:jira-work  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "every_scope_used",
  "private": true,
  "dependencies": {
    "@forge/api": "6.0.0",
    "@forge/resolver": "1.7.0",
    "@forge/kvs": "1.2.0",
    "@forge/react": "11.4.0",
    "@forge/bridge": "5.6.0",
    "react": "18.3.1"
  }
}
=== src/frontend/index.jsx
import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { invoke } from "@forge/bridge";

const App = () => {
  const [found, setFound] = useState("");
  useEffect(() => { invoke("load", {}).then(setFound); }, []);
  return <Text>{JSON.stringify(found)}</Text>;
};
ForgeReconciler.render(<App />);
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();

resolver.define("load", async ({ context }) => {
  const key = context.extension.issue.key;
  const answer = await api.asUser().requestJira(route`/rest/api/3/issue/${key}?fields=summary`);  //@ clean forge.scopes_minimal
  return answer.json();
});
resolver.define("rename", async ({ payload, context }) => {
  await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`, {  //@ clean forge.scopes_minimal
    method: "PUT",
    body: JSON.stringify({ fields: { summary: payload.summary } }),
  });
});

export const handler = resolver.getDefinitions();
