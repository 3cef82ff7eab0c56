about: The token is verified with the one algorithm that is agreed, and its age is limited.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/f9f523ce-87c5-5569-8019-732bdefbf5c7
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
  "name": "jwt_pinned",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0", "jsonwebtoken": "9.0.2"}
}
=== src/index.js
import jwt from "jsonwebtoken";
import kvs from "@forge/kvs";

const read = (request) => {
  const token = request.headers.authorization?.[0]?.slice("Bearer ".length);
  return jwt.verify(token, process.env.PARTNER_KEY, { algorithms: ["HS256"], maxAge: "5m" });  //@ clean forge.web_triggers_authenticated
};

export const run = async (request) => {  //@ clean forge.web_triggers_authenticated
  const claims = read(request);
  await kvs.set("last", claims.data);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
