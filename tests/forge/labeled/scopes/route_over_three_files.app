about: "The path is put together over three files."
verdicts:
  forge.scopes_minimal: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5d33c4da-846f-5ef0-bd29-c6c24045c7c5
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
    - storage:app  #@ finding forge.scopes_minimal
=== package.json
{
  "name": "route_over_three_files",
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
import { commentsOf } from "./jira/comments";

resolver.define("load", async ({ context }) => commentsOf(context.extension.issue.key));

export const handler = resolver.getDefinitions();
=== src/jira/paths.js
export const BASE = "/rest/api/3";
export const ISSUE = `${BASE}/issue`;
=== src/jira/comments.js
import api, { assumeTrustedRoute } from "@forge/api";
import { ISSUE } from "./paths";

export const commentsOf = async (key) => {
  const answer = await api.asUser().requestJira(assumeTrustedRoute(`${ISSUE}/${key}/comment`));  //@ clean forge.scopes_minimal
  return answer.json();
};
