about: The caller names one issue for the permission and another for the call.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/197872ac-fe43-588f-ab0c-f820b0e198f5
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
  "name": "permission_for_another_issue",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route, authorize } from "@forge/api";

const resolver = new Resolver();

resolver.define("remove", async ({ payload }) => {
  if (!(await authorize().onJiraIssue(payload.shown).canDelete())) {
    throw new Error("not allowed");
  }
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.target}`, { method: "DELETE" });  //@ finding forge.authorized_calls
});

resolver.define("comment", async ({ payload }) => {
  const { issue } = payload;
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?issueKey=${issue.key}&permissions=ADD_COMMENTS`);
  const { permissions } = await answer.json();
  if (!permissions.ADD_COMMENTS.havePermission) return "not allowed";
  await api.asApp().requestJira(route`/rest/api/3/issue/${issue.key}/comment`, { method: "POST", body: payload.text });  //@ clean forge.authorized_calls
  return "done";
});

resolver.define("create", async ({ payload }) => {
  if (!(await authorize().onJiraProject(payload.project).canCreateIssues())) {
    throw new Error("not allowed");
  }
  await api.asApp().requestJira(route`/rest/api/3/issue`, {  //@ clean forge.authorized_calls
    method: "POST",
    body: JSON.stringify({ fields: { project: { id: payload.project }, summary: payload.summary } }),
  });
});

resolver.define("removeAll", async ({ payload }) => {
  for (const id of payload.ids) {
    if (await authorize().onJiraIssue(id).canDelete()) {
      await api.asApp().requestJira(route`/rest/api/3/issue/${id}`, { method: "DELETE" });  //@ clean forge.authorized_calls
    }
  }
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
