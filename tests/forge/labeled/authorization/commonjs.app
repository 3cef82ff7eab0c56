about: CommonJS with exports on the object.
verdicts:
  forge.authorized_calls: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/8a404557-890c-5233-9ff8-a7aa1e4de9da
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
  "name": "commonjs",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/kvs": "1.2.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
const Resolver = require("@forge/resolver").default;
const forge = require("@forge/api");
const jira = require("./jira");

const resolver = new Resolver();
resolver.define("remove", (call) => jira.remove(call.payload.key));
resolver.define("mine", () => forge.asUser().requestJira(forge.route`/rest/api/3/myself`).then((answer) => answer.json()));  //@ clean forge.authorized_calls
exports.handler = resolver.getDefinitions();
=== src/jira.js
const { asApp, route } = require("@forge/api");

module.exports.remove = async function remove(key) {
  return asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: "DELETE" });  //@ finding forge.authorized_calls
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
