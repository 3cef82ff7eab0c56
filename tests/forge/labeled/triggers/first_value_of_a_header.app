about: Where the header is missing, reading its first value throws before anything is compared; only the time tells.
verdicts:
  forge.web_triggers_authenticated: refuted
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/3b1e6d5c-7f1a-4a38-8a6e-2f6f0d7b9c11
  runtime:
    name: nodejs22.x
modules:
  webtrigger:
    - key: hook
      function: hook
  function:
    - key: hook
      handler: index.hook
permissions:
  scopes:
    - storage:app
    - write:jira-work
=== package.json
{
  "name": "first_value_of_a_header",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0", "@forge/kvs": "1.2.0"}
}
=== src/index.ts
import { asApp, route } from "@forge/api";
import kvs from "@forge/kvs";

class WrongSecret extends Error {}

const check = (given: string, wanted: string): void => {
  if (given !== wanted) {  //@ finding forge.web_triggers_authenticated
    throw new WrongSecret();
  }
};

const answer = (text: string, statusCode = 200, details?: Record<string, unknown>) => ({
  statusCode,
  body: JSON.stringify({ text, ...(details !== undefined && { details }) }),
});

export const hook = async (request: any) => {
  try {
    const team = request.queryParameters.team[0];
    check(request.headers["x-hook-token"][0], await kvs.get(`hook-secret-${team}`));
    const { key, text } = JSON.parse(request.body);
    await asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, {  //@ clean forge.authorized_calls; clean forge.web_triggers_authenticated
      method: "POST",
      body: JSON.stringify({ body: text }),
    });
    return answer("done");
  } catch (error) {
    if (error instanceof WrongSecret) {
      return answer("no", 403);  //@ clean forge.web_triggers_authenticated
    }
    return answer("failed", 500);
  }
};
