import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();

resolver.define("load", async ({ context }) => {
  const key = context.extension.issue.key;
  const answer = await api.asUser().requestJira(route`/rest/api/3/issue/${key}?fields=summary`);
  return answer.json();
});
resolver.define("rename", async ({ payload, context }) => {
  await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`, {
    method: "PUT",
    body: JSON.stringify({ fields: { summary: payload.summary } }),
  });
});

export const handler = resolver.getDefinitions();
