about: It is written down before anybody is asked.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/98c211bb-7959-574d-b8e1-ed7b79df2455
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
  "name": "effect_before_the_check",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { timingSafeEqual } from "node:crypto";
import kvs from "@forge/kvs";

export const run = async (request) => {
  await kvs.set("attempt", request.body);  //@ finding forge.web_triggers_authenticated
  const secret = process.env.HOOK_TOKEN;
  const given = request.headers["x-token"]?.[0];
  if (!secret || !given || secret.length !== given.length) return { statusCode: 401 };
  if (!timingSafeEqual(Buffer.from(secret), Buffer.from(given))) return { statusCode: 401 };
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
