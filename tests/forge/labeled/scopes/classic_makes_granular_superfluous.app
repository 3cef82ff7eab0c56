about: "Classic and granular scopes for the same calls; one of the two ways is enough."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6c0a60c2-4885-5f5b-bd40-94a9ac6e0b49
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
    - write:jira-work  #@ finding forge.scopes_minimal
    - write:issue.property:jira  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "classic_makes_granular_superfluous",
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

resolver.define("save", async ({ payload, context }) => {
  await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}/properties/notes`, {  //@ clean forge.scopes_minimal
    method: "PUT",
    body: JSON.stringify(payload.notes),
  });
});

export const handler = resolver.getDefinitions();
