about: A helper in another file glues the condition to the statement.
verdicts:
  forge.sql_parameterized: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/756db932-efc7-5c4a-9d55-8227af83a25b
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
  sql:
    - key: main
      engine: mysql
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
=== package.json
{
  "name": "sql_over_helper",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/sql": "3.1.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import { find } from "./table";

const resolver = new Resolver();
resolver.define("find", ({ payload }) => find("notes", `title LIKE '%${payload.search}%'`));
resolver.define("open", () => find("notes", "done = 0"));
export const handler = resolver.getDefinitions();
=== src/table.js
import sql from "@forge/sql";

export const find = async (table, condition) => {
  const found = await sql.executeRaw(`SELECT id FROM ${table} WHERE ${condition}`);  //@ finding forge.sql_parameterized
  return found.rows;
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
