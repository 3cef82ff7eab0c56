about: The secret comes in the address, must be set, and is compared in constant time.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/4272c29f-fdbb-59a8-b7eb-e96c542110ab
  runtime:
    name: nodejs22.x
modules:
  webtrigger:
    - key: hook
      function: hook
  function:
    - key: hook
      handler: index.run
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - manage:jira-configuration
    - storage:app
=== package.json
{
  "name": "token_in_the_query",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { timingSafeEqual } from "node:crypto";
import kvs from "@forge/kvs";

export const run = async (request) => {  //@ clean forge.web_triggers_authenticated
  const secret = process.env.HOOK_TOKEN;
  const given = request.queryParameters?.token?.[0];
  if (!secret || !given || secret.length !== given.length) return { statusCode: 401 };
  if (!timingSafeEqual(Buffer.from(secret), Buffer.from(given))) return { statusCode: 401 };
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
