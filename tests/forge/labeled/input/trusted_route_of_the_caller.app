about: The caller writes the whole route, and it is declared trusted.
verdicts:
  forge.untrusted_input_validated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0873213c-1673-5e7f-bb38-bac0d347af2a
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
  "name": "trusted_route_of_the_caller",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { assumeTrustedRoute, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("any", async ({ payload }) => {
  const answer = await api.asUser().requestJira(assumeTrustedRoute(payload.url));  //@ finding forge.untrusted_input_validated
  return answer.json();
});
resolver.define("one", async ({ payload }) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`);  //@ clean forge.untrusted_input_validated
  return answer.json();
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
