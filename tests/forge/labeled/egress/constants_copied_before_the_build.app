about: Constants of the backend are copied into the page before it is built; the page sends to the host among them.
verdicts:
  forge.no_egress: refuted
  forge.no_hardcoded_secrets: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/2d8f4b6c-2f2b-4bd6-8f0a-3a1d5c7e9b10
  runtime:
    name: nodejs22.x
modules:
  jira:globalPage:
    - key: news
      title: News
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: ui/build
permissions:
  scopes: []
=== package.json
{"name": "news", "private": true, "dependencies": {"@forge/resolver": "1.7.0"}}
=== src/index.ts
import Resolver from "@forge/resolver";
import { Topic } from "./shared";

const resolver = new Resolver();
resolver.define("topic", () => Topic.RELEASES);
export const handler = resolver.getDefinitions();
=== src/shared.ts
export enum Topic {
  RELEASES = "releases",
}
export const NEWS = "https://news.lantern.example/api";
=== ui/package.json
{
  "name": "ui",
  "private": true,
  "scripts": {
    "prebuild": "cd ../src && cp shared.ts ../ui/src",
    "build": "react-scripts build"
  },
  "dependencies": {"@forge/bridge": "5.6.0", "react": "18.3.1", "react-dom": "18.3.1", "react-scripts": "5.0.1"}
}
=== ui/public/index.html
<!doctype html>
<html><body><div id="root"></div></body></html>
=== ui/src/index.tsx
import React, { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { NEWS, Topic } from "./shared";

const App = () => {
  const [text, setText] = useState("");
  useEffect(() => {
    fetch(`${NEWS}/${Topic.RELEASES}`).then((answer) => answer.text()).then(setText);  //@ finding forge.no_egress
  }, []);
  return <p>{text}</p>;
};

createRoot(document.getElementById("root")).render(<App />);
