about: "A path that the page chooses may need the scope that nothing else needs."
verdicts:
  forge.scopes_minimal: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0eba91bd-8fb2-5435-be95-f16dffed41bb
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
    - manage:jira-configuration  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "possibly_unused",
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

resolver.define("load", async ({ payload, context }) => {
  const issue = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`);  //@ clean forge.scopes_minimal
  const more = await api.asUser().requestJira(payload.path);  //@ clean forge.scopes_minimal
  return [await issue.json(), await more.json()];
});

export const handler = resolver.getDefinitions();
