about: "Only authorize() needs to read."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/9f204991-581f-5836-af1a-bee21a47f606
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
  "name": "authorize_needs_a_scope",
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
import { authorize } from "@forge/api";
resolver.define("remove", async ({ context }) => {
  const id = context.extension.issue.id;
  if (!(await authorize().onJiraIssue(id).canDelete())) {  //@ clean forge.scopes_minimal
    throw new Error("not allowed");
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${id}`, { method: "DELETE" });  //@ clean forge.scopes_minimal
});

export const handler = resolver.getDefinitions();
