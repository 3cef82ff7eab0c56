about: The call stands behind two files that only pass on.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/65134632-02f8-5bda-a8ec-62b9ede5a1ce
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
  "name": "export_star_chain",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.ts
import Resolver from "@forge/resolver";
import { changeLead } from "./api";

const resolver = new Resolver();
resolver.define("changeLead", async (request) => changeLead(request.payload.project, request.payload.lead));
export const handler = resolver.getDefinitions();
=== src/api/index.ts
export * from "./projects";
=== src/api/projects.ts
export * from "./requests";
=== src/api/requests.ts
import api, { route } from "@forge/api";

export async function changeLead(project: string, lead: string): Promise<number> {
  const answer = await api.asApp().requestJira(route`/rest/api/3/project/${project}`, {  //@ finding forge.authorized_calls
    method: "PUT",
    body: JSON.stringify({ leadAccountId: lead }),
  });
  return answer.status;
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
