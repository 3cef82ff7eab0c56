about: "Names that stand in types only are gone when the code runs, without the word type too."
verdicts:
  forge.no_third_party_dependencies: proven
  forge.limited_libraries: proven
  forge.no_hardcoded_secrets: proven
  forge.no_user_credentials_collected: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/6721e34d-3c76-5ee7-8be5-ec7d0c28f18d
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Notes
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
  scopes: []
=== src/frontend/index.jsx
import React from "react";
import ForgeReconciler, { Text } from "@forge/react";

ForgeReconciler.render(<Text>Hello</Text>);
=== package.json
{
  "name": "types_without_the_word",
  "version": "1.0.0",
  "private": true,
  "dependencies": {
    "@forge/resolver": "^1.7.0",
    "@forge/react": "^11.4.0",
    "react": "^18.3.1"
  },
  "devDependencies": {
    "type-fest": "^4.30.0",
    "typescript": "^5.7.2"
  }
}
=== package-lock.json
{
  "name": "types_without_the_word",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "types_without_the_word",
      "version": "1.0.0",
      "dependencies": {
        "@forge/resolver": "^1.7.0",
        "@forge/react": "^11.4.0",
        "react": "^18.3.1"
      },
      "devDependencies": {
        "type-fest": "^4.30.0",
    "typescript": "^5.7.2"
      }
    },
    "node_modules/@forge/resolver": {
      "version": "1.7.0",
      "license": "MIT"
    },
    "node_modules/@forge/react": {
      "version": "11.4.0",
      "license": "MIT"
    },
    "node_modules/react": {
      "version": "18.3.1",
      "license": "MIT"
    },
    "node_modules/type-fest": {
      "version": "4.30.0",
      "license": "MIT",
      "dev": true
    },
    "node_modules/typescript": {
      "version": "5.7.2",
      "license": "MIT",
      "dev": true
    }
  }
}
=== src/index.ts
import Resolver, { Request } from "@forge/resolver";
import { JsonObject } from "type-fest";  //@ clean forge.no_third_party_dependencies; clean forge.limited_libraries
import { Greeting, Words } from "./generated/greetings";

interface Answer {
  greeting: Greeting;
  details?: JsonObject;
}

const resolver = new Resolver();
const words: Words = { hello: "Hello" };
resolver.define("load", (call: Request): Answer => ({ greeting: words.hello as Greeting }));
export const handler = resolver.getDefinitions();
