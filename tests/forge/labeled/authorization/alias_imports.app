about: Imported under other names, and the client is kept in a variable.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/634f52ee-e77c-5c85-a7d0-4f5846b3cd05
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
  "name": "alias_imports",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { asApp as asBot, asUser as asMe, route as path } from "@forge/api";

const resolver = new Resolver();
const bot = asBot();

resolver.define("comment", async (call) => {
  const { key, text } = call.payload;
  return bot.requestJira(path`/rest/api/3/issue/${key}/comment`, { method: "POST", body: JSON.stringify({ body: text }) });  //@ finding forge.authorized_calls
});

resolver.define("watch", async (call) => {
  const me = asMe();
  await me.requestJira(path`/rest/api/3/issue/${call.payload.key}/watchers`, { method: "POST" });  //@ clean forge.authorized_calls
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
