about: The signature is right, the comparison tells by its time.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/b00ef18d-6ab0-5e75-a3ed-7d99009c8e30
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
  "name": "hmac_with_plain_comparison",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import crypto from "crypto";
import kvs from "@forge/kvs";

export const run = async (request) => {
  const expected = crypto.createHmac("sha256", process.env.HOOK_SECRET).update(request.body).digest("hex");
  if (request.headers["x-signature"]?.[0] !== expected) {  //@ finding forge.web_triggers_authenticated
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
