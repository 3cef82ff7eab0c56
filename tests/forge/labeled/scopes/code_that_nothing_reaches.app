about: "The call that would need the scope stands in a function that nothing calls."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f8ae7b44-db1f-54db-be83-37d276bc3af2
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
    - write:jira-work  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "code_that_nothing_reaches",
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

export const removeForGood = async (key) => {
  await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: "DELETE" });  //@ clean forge.scopes_minimal
};
resolver.define("load", async ({ context }) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`);  //@ clean forge.scopes_minimal
  return answer.json();
});

export const handler = resolver.getDefinitions();
