about: The check throws; what it throws is caught and forgotten.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/e2426647-2f79-537f-a2df-f6902fc0946d
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
  "name": "swallowed_check",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0", "jsonwebtoken": "9.0.2"}
}
=== src/index.js
import jwt from "jsonwebtoken";
import kvs from "@forge/kvs";

export const run = async (request) => {
  let claims = {};
  try {
    claims = jwt.verify(request.queryParameters.token[0], process.env.PARTNER_KEY, { algorithms: ["HS256"] });
  } catch (error) {
    console.error("bad token");
  }
  await kvs.set("last", { who: claims.sub, what: request.body });  //@ finding forge.web_triggers_authenticated
  return { statusCode: 204 };
};
