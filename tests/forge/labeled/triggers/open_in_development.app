about: In development nobody is asked; the environment decides, not the caller.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/909df260-6e5f-508e-b754-a5453e249aac
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
  "name": "open_in_development",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { timingSafeEqual } from "node:crypto";
import kvs from "@forge/kvs";

const check = (request) => {
  if (process.env.STAGE === "development") {
    return true;
  }
  const secret = process.env.HOOK_TOKEN;
  const given = request.headers["x-token"]?.[0];
  if (!secret || !given || secret.length !== given.length) return false;
  return timingSafeEqual(Buffer.from(secret), Buffer.from(given));
};

export const run = async (request) => {
  if (!check(request)) {
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);  //@ finding forge.web_triggers_authenticated
  return { statusCode: 204 };
};
