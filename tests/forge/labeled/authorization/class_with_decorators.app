about: A class with decorators registers its methods.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/ac6c8ee5-8401-581e-86f5-8aedbb412c91
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
  "name": "class_with_decorators",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.ts
import Resolver from "@forge/resolver";
import { registry, IssueActions } from "./issue-actions";

const resolver = new Resolver();
const actions = new IssueActions();
for (const { key, method } of registry) {
  resolver.define(key, (request) => actions[method](request));
}
export const handler = resolver.getDefinitions();
=== src/issue-actions.ts
import api, { authorize, route } from "@forge/api";

export const registry: { key: string; method: "archive" | "flag" }[] = [
  { key: "archive", method: "archive" },
  { key: "flag", method: "flag" },
];

export class IssueActions {
  async archive(request: { payload: { key: string } }) {
    return api.asApp().requestJira(route`/rest/api/3/issue/${request.payload.key}/archive`, { method: "PUT" });  //@ finding forge.authorized_calls
  }

  async flag(request: { payload: { id: string } }) {
    if (!(await authorize().onJiraIssue(request.payload.id).canEdit())) {
      throw new Error("not allowed");
    }
    return api.asApp().requestJira(route`/rest/api/3/issue/${request.payload.id}/properties/flag`, {  //@ clean forge.authorized_calls
      method: "PUT",
      body: JSON.stringify(true),
    });
  }
}
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
