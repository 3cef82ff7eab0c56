about: TypeScript with path aliases and an index that passes on.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/2dd9528b-69f4-5464-9cb9-2cb87f7e73a9
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
  "name": "path_alias",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== tsconfig.json
{
  "compilerOptions": { "baseUrl": ".", "paths": { "@app/*": ["src/app/*"] } }
}
=== src/index.ts
import Resolver from "@forge/resolver";
import { issues } from "@app/issues";

const resolver = new Resolver();
resolver.define("close", (request) => issues.close(request.payload.key, request.payload.transition));
resolver.define("mine", () => issues.mine());
export const handler = resolver.getDefinitions();
=== src/app/issues/index.ts
export { default as issues } from "./service";
=== src/app/issues/service.ts
import api, { route } from "@forge/api";

class IssueService {
  constructor(private readonly client = api) {}

  async close(key: string, transition: string): Promise<number> {
    const answer = await this.client.asApp().requestJira(route`/rest/api/3/issue/${key}/transitions`, {  //@ finding forge.authorized_calls
      method: "POST",
      body: JSON.stringify({ transition: { id: transition } }),
    });
    return answer.status;
  }

  async mine(): Promise<unknown> {
    const answer = await this.client.asUser().requestJira(route`/rest/api/3/myself`);  //@ clean forge.authorized_calls
    return answer.json();
  }
}

export default new IssueService();
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
