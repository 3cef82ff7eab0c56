about: The token is verified, but it says itself by which algorithm.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/bbdb9df8-bd1e-5477-9ed4-483eba306273
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
  "name": "jwt_algorithm_open",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0", "jsonwebtoken": "9.0.2"}
}
=== src/index.js
import jwt from "jsonwebtoken";
import kvs from "@forge/kvs";

export const run = async (request) => {
  const [, token] = (request.headers.authorization?.[0] ?? "").split(" ");
  let claims;
  try {
    claims = jwt.verify(token, process.env.PARTNER_KEY);  //@ finding forge.web_triggers_authenticated
  } catch (error) {
    return { statusCode: 401 };
  }
  await kvs.set("last", claims.data);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
