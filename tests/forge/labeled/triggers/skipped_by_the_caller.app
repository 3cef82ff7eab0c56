about: The caller says that there is nothing to check.
verdicts:
  forge.web_triggers_authenticated: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/d00ba7cd-7abc-5e19-a3fc-78478b738135
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
  "name": "skipped_by_the_caller",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0", "jsonwebtoken": "9.0.2"}
}
=== src/index.js
import jwt from "jsonwebtoken";
import kvs from "@forge/kvs";

export const run = async (request) => {
  const token = request.headers.authorization?.[0];
  if (token) {
    jwt.verify(token.slice(7), process.env.PARTNER_KEY, { algorithms: ["HS256"], maxAge: "5m" });
  }
  await kvs.set("last", request.body);  //@ finding forge.web_triggers_authenticated
  return { statusCode: 204 };
};
