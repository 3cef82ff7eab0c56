about: A signature over the body, compared in constant time.
verdicts:
  forge.web_triggers_authenticated: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/5265676f-7014-574b-b660-68920cfbeb8e
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
  "name": "hmac_over_the_body",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.ts
import { createHmac, timingSafeEqual } from "node:crypto";
import { kvs } from "@forge/kvs";

interface Request {
  body: string;
  headers: Record<string, string[]>;
}

function isSigned(request: Request): boolean {
  const given = request.headers["x-hub-signature-256"]?.[0] ?? "";
  const expected = "sha256=" + createHmac("sha256", process.env.HOOK_SECRET!).update(request.body).digest("hex");
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

export async function run(request: Request) {  //@ clean forge.web_triggers_authenticated
  if (!isSigned(request)) {
    return { statusCode: 403 };
  }
  await kvs.set("last", JSON.parse(request.body));  //@ clean forge.web_triggers_authenticated
  return { statusCode: 204 };
}
