about: A file exports by statement and by assignment; the trigger is among the assigned ones.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: refuted
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/0b1d6f0e-54b8-4c1e-9a57-6f1f5a3d8c21
  runtime:
    name: nodejs22.x
modules:
  webtrigger:
    - key: lookup
      function: lookup
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
    - key: lookup
      handler: index.lookup
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
=== package.json
{
  "name": "lookup",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import { asApp, route } from "@forge/api";

export { handler } from "./resolvers";

exports.lookup = async (request) => {
  const { keys } = JSON.parse(request.body);
  const found = [];
  for (const key of keys) {
    const answer = await asApp().requestJira(route`/rest/api/3/issue/${key}`);  //@ finding forge.web_triggers_authenticated; finding forge.authorized_calls
    found.push(await answer.json());
  }
  console.log("asked by", request);  //@ finding forge.no_personal_data_in_logs
  return { statusCode: 200, body: JSON.stringify(found) };
};
=== src/resolvers/index.js
import Resolver from "@forge/resolver";
import { asUser, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("load", async ({ payload }) => {
  const answer = await asUser().requestJira(route`/rest/api/3/issue/${payload.key}?fields=summary`);  //@ clean forge.authorized_calls
  return (await answer.json()).fields.summary;
});
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { invoke } from "@forge/bridge";

const App = () => {
  const [text, setText] = useState("…");
  useEffect(() => {
    invoke("load", { key: "A-1" }).then((loaded) => setText(String(loaded)));
  }, []);
  return <Text>{text}</Text>;
};

ForgeReconciler.render(<App />);
