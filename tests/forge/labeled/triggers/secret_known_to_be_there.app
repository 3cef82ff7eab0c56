about: The secret must be set, and the comparison takes the same time always.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3e1dbd12-c905-527c-adea-bb8b3b01d6c1
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
  "name": "secret_known_to_be_there",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { timingSafeEqual, createHash } from "crypto";
import kvs from "@forge/kvs";

const digest = (text) => createHash("sha256").update(text).digest();

export const run = async (request) => {  //@ clean forge.web_triggers_authenticated
  const expected = process.env.HOOK_TOKEN;
  const given = request.headers["x-token"]?.[0];
  if (!expected || !given || !timingSafeEqual(digest(given), digest(expected))) {  //@ clean forge.web_triggers_authenticated
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
