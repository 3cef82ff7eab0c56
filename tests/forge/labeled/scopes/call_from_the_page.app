about: "The page calls the product through the bridge."
verdicts:
  forge.scopes_minimal: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/edb4890d-1f19-524c-b1b3-fd7f202a9685
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
      resource: main
      render: native
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-user  #@ clean forge.scopes_minimal
=== package.json
{
  "name": "call_from_the_page",
  "private": true,
  "dependencies": {
    "@forge/api": "6.0.0",
    "@forge/resolver": "1.7.0",
    "@forge/kvs": "1.2.0",
    "@forge/react": "11.4.0",
    "@forge/bridge": "5.6.0",
    "react": "18.3.1"
  }
}
=== src/frontend/index.jsx
import React, { useEffect, useState } from "react";
import ForgeReconciler, { Text } from "@forge/react";
import { requestJira } from "@forge/bridge";

const App = () => {
  const [name, setName] = useState("");
  useEffect(() => {
    requestJira("/rest/api/3/myself").then((answer) => answer.json()).then((me) => setName(me.displayName));  //@ clean forge.scopes_minimal
  }, []);
  return <Text>{name}</Text>;
};
ForgeReconciler.render(<App />);
