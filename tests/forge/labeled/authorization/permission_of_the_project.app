about: The permission on the project decides; the list of what is granted is looked at.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1cda365c-3440-5bad-b582-89e95f9900a9
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
  "name": "permission_of_the_project",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import api, { route, authorize } from "@forge/api";

const resolver = new Resolver();

const may = async (projectId, permission) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/permissions/check`, {  //@ clean forge.authorized_calls
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify({ projectPermissions: [{ projects: [projectId], permissions: [permission] }] }),
  });
  const { projectPermissions } = await answer.json();
  return projectPermissions.some((granted) => granted.permission === permission && granted.projects.length > 0);
};

resolver.define("setLead", async ({ payload }) => {
  if (!(await may(payload.projectId, "ADMINISTER_PROJECTS"))) {
    return { error: "not allowed" };
  }
  await api.asApp().requestJira(route`/rest/api/3/project/${payload.projectId}`, {  //@ clean forge.authorized_calls
    method: "PUT",
    body: JSON.stringify({ leadAccountId: payload.lead }),
  });
  return { ok: true };
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
