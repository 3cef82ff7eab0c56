about: Empty texts stand in for what is missing, and they are equal.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/c08145ee-6222-58e9-8e09-6db405d75f48
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
  "name": "empty_defaults_on_both_sides",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { timingSafeEqual } from "node:crypto";
import kvs from "@forge/kvs";

export const run = async (request) => {
  const given = Buffer.from(request.headers["x-token"]?.[0] ?? "");
  const expected = Buffer.from(process.env.HOOK_TOKEN ?? "");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {  //@ finding forge.web_triggers_authenticated
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);
  return { statusCode: 204 };
};
