about: A user is named by the payload, and the app speaks in his name.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/b46da530-c2ce-57c4-ba86-a592fa8d1c11
  runtime:
    name: nodejs22.x
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
    read:jira-work: {}
    write:jira-work:  #@ finding forge.authorized_calls
      allowImpersonation: true
=== package.json
{
  "name": "impersonation",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();
resolver.define("comment", async ({ payload }) => {
  const answer = await api.asUser(payload.accountId).requestJira(route`/rest/api/3/issue/${payload.key}/comment`, {  //@ finding forge.authorized_calls
    method: "POST",
    body: JSON.stringify({ body: payload.text }),
  });
  return answer.status;
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
