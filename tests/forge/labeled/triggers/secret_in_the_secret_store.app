about: The secret comes from the secret store and must be there.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/7ec48bc0-35fc-525b-a1ee-bf9f25445551
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
  "name": "secret_in_the_secret_store",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { timingSafeEqual } from "node:crypto";
import kvs from "@forge/kvs";

export const run = async (request) => {  //@ clean forge.web_triggers_authenticated
  const secret = await kvs.getSecret("hook");
  const given = request.headers["x-token"]?.[0];
  if (typeof secret !== "string" || typeof given !== "string") {
    return { statusCode: 401 };
  }
  const left = Buffer.from(given);
  const right = Buffer.from(secret);
  if (left.length !== right.length || !timingSafeEqual(left, right)) {
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
