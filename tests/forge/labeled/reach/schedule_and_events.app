about: "An administrators' page, a schedule and an event: nobody else calls."
verdicts:
  forge.admin_only_reach: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e1a6953f-a164-5d8e-b066-0a4665e4557e
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: settings
      title: Settings
      resource: main
      render: native
      resolver:
        function: resolver
  trigger:
    - key: created
      function: count
      events:
        - avi:jira:created:issue
  scheduledTrigger:
    - key: nightly
      function: nightly
      interval: day
  function:
    - key: resolver
      handler: index.handler
    - key: count
      handler: index.count
    - key: nightly
      handler: index.nightly
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
  "name": "schedule_and_events",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";
import kvs from "@forge/kvs";

const resolver = new Resolver();
resolver.define("load", async () => kvs.get("counts"));  //@ clean forge.admin_only_reach
export const handler = resolver.getDefinitions();

export const count = async (event) => {  //@ clean forge.admin_only_reach
  const counts = (await kvs.get("counts")) ?? {};
  counts[event.issue.fields.project.key] = (counts[event.issue.fields.project.key] ?? 0) + 1;
  await kvs.set("counts", counts);
};

export const nightly = async () => {  //@ clean forge.admin_only_reach
  const answer = await api.asApp().requestJira(route`/rest/api/3/project/search`);  //@ clean forge.authorized_calls
  await kvs.set("projects", (await answer.json()).total);
};
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
