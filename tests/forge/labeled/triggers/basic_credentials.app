about: Name and password in the header against the secret store; it must be set.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/bf80d7df-2542-5348-8331-82467aa9d669
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
  "name": "basic_credentials",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

export const run = async (request) => {
  const stored = await kvs.getSecret("basic");
  if (!stored) return { statusCode: 503 };
  const given = request.headers.authorization?.[0] ?? "";
  const expected = "Basic " + Buffer.from(stored).toString("base64");
  if (given !== expected) {  //@ finding forge.web_triggers_authenticated
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
