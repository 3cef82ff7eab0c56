about: The check stands in a file of its own and throws; the trigger answers what it throws.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3e408ecc-fe66-545a-8fac-336dc9cc1d0d
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
  "name": "verified_elsewhere",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import { withAuthentication } from "./authentication";
import kvs from "@forge/kvs";

export const run = withAuthentication(async (request) => {  //@ clean forge.web_triggers_authenticated
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
});
=== src/authentication.js
import { timingSafeEqual, createHash } from "node:crypto";
import kvs from "@forge/kvs";

class Refused extends Error {}

const hash = (text) => createHash("sha256").update(text, "utf8").digest();

const authenticate = async (request) => {
  const secret = await kvs.getSecret("hook-secret");
  const [given] = request.headers["x-hook-secret"] ?? [];
  if (!secret || !given) {
    throw new Refused("no secret");
  }
  if (!timingSafeEqual(hash(secret), hash(given))) {
    throw new Refused("another secret");
  }
};

export const withAuthentication = (handler) => async (request, context) => {
  try {
    await authenticate(request);
  } catch (error) {
    if (error instanceof Refused) {
      return { statusCode: 401 };
    }
    throw error;
  }
  return handler(request, context);
};
