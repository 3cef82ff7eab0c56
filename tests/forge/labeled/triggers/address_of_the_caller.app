about: Whoever writes the right address or browser into a header is let in.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/b52b006b-5743-556c-86c1-dfa05646f360
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
  "name": "address_of_the_caller",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.js
import kvs from "@forge/kvs";

const ALLOWED = ["203.0.113.7"];

export const run = async (request) => {  //@ finding forge.web_triggers_authenticated
  if (!ALLOWED.includes(request.headers["x-forwarded-for"]?.[0])) {
    return { statusCode: 403 };
  }
  await kvs.set("last", request.body);
  return { statusCode: 204 };
};
