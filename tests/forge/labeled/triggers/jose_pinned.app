about: A token by another library, with algorithm, issuer and age.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/857cc2d9-4da5-51cd-88f5-c7e27525f58a
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
  "name": "jose_pinned",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0", "jose": "5.9.6"}
}
=== src/index.js
import { jwtVerify } from "jose";
import kvs from "@forge/kvs";

const key = () => new TextEncoder().encode(process.env.PARTNER_KEY);

export const run = async (request) => {  //@ clean forge.web_triggers_authenticated
  const token = request.headers.authorization?.[0]?.replace(/^Bearer /, "");
  try {
    await jwtVerify(token, key(), { algorithms: ["HS256"], issuer: "partner", maxTokenAge: "5m" });
  } catch {
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
};
