about: The caller's text becomes a part of the statement.
verdicts:
  forge.sql_parameterized: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/8ac4cbea-fe6e-5c7d-acdd-672c3776a9f2
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
  "name": "sql_glued_together",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/resolver": "1.7.0", "@forge/sql": "3.1.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
import Resolver from "@forge/resolver";
import sql from "@forge/sql";

const resolver = new Resolver();

resolver.define("find", async ({ payload }) => {
  const found = await sql.executeRaw(`SELECT id, title FROM notes WHERE title = '${payload.title}'`);  //@ finding forge.sql_parameterized
  return found.rows;
});

resolver.define("add", async ({ payload }) => {
  await sql.prepare("INSERT INTO notes (title) VALUES (?)").bindParams(payload.title).execute();  //@ clean forge.sql_parameterized
});

resolver.define("sorted", async ({ payload }) => {
  const statement = "SELECT id, title FROM notes ORDER BY " + payload.column;
  const found = await sql.prepare(statement).execute();  //@ finding forge.sql_parameterized
  return found.rows;
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
