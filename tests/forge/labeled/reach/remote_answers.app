about: A server of the vendor answers the administrators' page.
verdicts:
  forge.admin_only_reach: unknown
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/1594c87f-0bbd-5522-8cfb-b14c3d91771a
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
    - key: settings
      title: Settings
      resource: main
      render: native
      resolver:
        endpoint: settings
  endpoint:
    - key: settings
      remote: backend
      route:
        path: /settings
      auth:
        appUserToken:
          enabled: true
remotes:
  - key: backend
    baseUrl: https://settings.example
    operations:
      - compute
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
  "name": "remote_answers",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/react": "11.4.0", "@forge/bridge": "5.6.0", "react": "18.3.1"}
}
=== src/index.js
export const unused = 1;
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
