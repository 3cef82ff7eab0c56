about: "The query is put together apart and hangs on the path."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c9e4489a-0738-5bd0-9639-ab00d9861d84
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
=== package.json
{
  "name": "search_with_a_query",
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
import { assumeTrustedRoute } from "@forge/api";
resolver.define("load", async ({ payload }) => {
  const query = new URLSearchParams({ jql: payload.jql, maxResults: "20" });
  const answer = await api.asUser().requestJira(assumeTrustedRoute(`/rest/api/3/search/jql?${query}`));  //@ clean forge.scopes_minimal
  return answer.json();
});

export const handler = resolver.getDefinitions();
