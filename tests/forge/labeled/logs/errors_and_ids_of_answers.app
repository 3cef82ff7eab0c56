about: Messages of errors in an answer and ids of requests tell nothing of a person; the answer itself does.
verdicts:
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/a4d0a6b2-6d0e-4c5f-9c58-5f0f3a0a7e90
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
=== package.json
{
  "name": "errors_and_ids_of_answers",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { asUser } from "@forge/api";

const QUERY = "query Teams($search: String) { teams(search: $search) { nodes { id displayName } } }";
const resolver = new Resolver();

resolver.define("teams", async ({ payload }) => {
  const response = await asUser().requestGraph(QUERY, { search: payload.search });
  const answer = await response.json();
  console.log({ message: "asked", status: response.status, requestId: answer?.extensions?.gateway?.request_id });  //@ clean forge.no_personal_data_in_logs
  const { errors = [], data } = answer;
  const refused = errors.filter((error) => error?.statusCode === 400);
  if (refused.length > 0) {
    console.warn({ message: "refused", errors: refused.map((error) => error.message) });  //@ clean forge.no_personal_data_in_logs
  }
  if (errors.length > 0) {
    console.warn("failed", errors.map((error) => error.message));  //@ clean forge.no_personal_data_in_logs
    return [];
  }
  console.debug("teams", data);  //@ finding forge.no_personal_data_in_logs
  return data.teams.nodes;
});

export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { invoke } from "@forge/bridge";

const App = () => {
  const [teams, setTeams] = useState([]);
  useEffect(() => {
    invoke("teams", { search: "a" }).then(setTeams);
  }, []);
  return <Text>{teams.length}</Text>;
};

ForgeReconciler.render(<App />);
