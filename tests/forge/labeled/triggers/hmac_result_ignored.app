about: The signature is computed and compared, and whoever fails is served too.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/bd988726-633b-5ddd-9cd2-0a23088048b3
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
  "name": "hmac_result_ignored",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { createHmac, timingSafeEqual } from "node:crypto";
import kvs from "@forge/kvs";

const verify = (request) => {
  const expected = createHmac("sha256", process.env.HOOK_SECRET).update(request.body).digest();
  const given = Buffer.from(request.headers["x-signature"][0], "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
};

export const run = async (request) => {
  const isGood = verify(request);
  console.log("signature checked");
  await kvs.set("last", request.body);  //@ finding forge.web_triggers_authenticated
  return { statusCode: isGood ? 204 : 202 };
};
