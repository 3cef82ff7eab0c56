about: A web trigger calls as the app, behind a secret that fails closed.
verdicts:
  forge.authorized_calls: proven
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/644abd3e-f73d-5d6a-bba6-18ae8338a1ca
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
  "name": "trigger_behind_secret",
  "private": true,
  "dependencies": {"@forge/api": "6.0.0"}
}
=== src/index.js
import api, { route } from "@forge/api";
import { timingSafeEqual } from "node:crypto";

const isKnown = (given) => {
  const expected = process.env.HOOK_SECRET;
  if (!expected || !given) {
    return false;
  }
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
};

export const run = async (request) => {
  if (!isKnown(request.headers["x-hook-secret"]?.[0])) {
    return { statusCode: 401 };
  }
  const { key, text } = JSON.parse(request.body);
  await api.asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, {  //@ clean forge.authorized_calls
    method: "POST",
    body: JSON.stringify({ body: text }),
  });
  return { statusCode: 204 };
};
