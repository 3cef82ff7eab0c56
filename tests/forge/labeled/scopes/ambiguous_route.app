about: "A word of the path is not known; some of the operations that it may be need a scope to manage, others one to read."
verdicts:
  forge.scopes_minimal: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/aed643a5-4ef0-5e42-8f2c-0454b459820f
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
  "name": "ambiguous_route",
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

resolver.define("load", async ({ payload }) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/${payload.what}/search?startAt=0`);  //@ clean forge.scopes_minimal
  return answer.json();
});

export const handler = resolver.getDefinitions();
