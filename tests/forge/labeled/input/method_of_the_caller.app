about: The caller chooses the method of a call as the app.
verdicts:
  forge.untrusted_input_validated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f0fbe524-ac52-5c9c-b63d-04f1873431bf
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
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "method_of_the_caller",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();
resolver.define("proxy", async ({ payload }) => {
  const answer = await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: payload.method });  //@ finding forge.untrusted_input_validated
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
