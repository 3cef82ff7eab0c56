about: The page itself calls the product, always as its user.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4a09ef57-22b5-518d-a193-bfcd41853c8e
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
  "name": "page_calls_as_user",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";

const resolver = new Resolver();
resolver.define("version", () => "1.0.0");
export const handler = resolver.getDefinitions();
=== src/frontend/index.jsx
import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { requestJira } from "@forge/bridge";

const App = () => {
  const [name, setName] = useState("");
  useEffect(() => {
    requestJira("/rest/api/3/myself")  //@ clean forge.authorized_calls
      .then((answer) => answer.json())
      .then((me) => setName(me.displayName));
  }, []);
  return <Text>{name}</Text>;
};

ForgeReconciler.render(<App />);
