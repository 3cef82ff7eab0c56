about: "Version 2 and the word latest have the scopes of version 3."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/544f03ce-4c49-51a7-ae92-74d83b033218
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
    - read:jira-user  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "older_version_of_the_api",
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
  const first = await api.asUser().requestJira(route`/rest/api/2/issue/${key}/watchers`);  //@ clean forge.scopes_minimal
  const second = await api.asUser().requestJira(route`/rest/api/latest/issue/${key}/votes`);  //@ clean forge.scopes_minimal
  return [await first.json(), await second.json()];
});

export const handler = resolver.getDefinitions();
