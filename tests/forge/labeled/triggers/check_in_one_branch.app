about: Only one method is checked; another goes straight on.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/246b1328-52e2-5ad9-8224-5520e3f73ece
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
  "name": "check_in_one_branch",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { timingSafeEqual } from "node:crypto";
import kvs from "@forge/kvs";

const check = (request) => {
  const expected = process.env.HOOK_TOKEN;
  const given = request.headers["x-token"]?.[0];
  if (!expected || !given || given.length !== expected.length) {
    throw new Error("refused");
  }
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) {
    throw new Error("refused");
  }
};

export const run = async (request) => {
  if (request.method === "POST") {
    check(request);
    await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
    return { statusCode: 204 };
  }
  await kvs.delete("last");  //@ finding forge.web_triggers_authenticated
  return { statusCode: 200 };
};
