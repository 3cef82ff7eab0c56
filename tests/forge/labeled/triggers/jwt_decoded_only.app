about: The token is decoded; nobody looks at its signature.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/40b9baf1-f6b1-5534-8f6a-f2ad664b4783
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
  "name": "jwt_decoded_only",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0", "jsonwebtoken": "9.0.2"}
}
=== src/index.js
import jwt from "jsonwebtoken";
import kvs from "@forge/kvs";

export const run = async (request) => {
  const token = request.headers.authorization[0].replace("Bearer ", "");
  const claims = jwt.decode(token);  //@ finding forge.web_triggers_authenticated
  if (!claims || claims.iss !== "partner") {
    return { statusCode: 401 };
  }
  await kvs.set("last", claims.data);
  return { statusCode: 204 };
};
