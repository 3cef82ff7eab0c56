import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();

resolver.define("load", async ({ payload, context }) => {
  const issue = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}`);
  const more = await api.asUser().requestJira(payload.path);
  return [await issue.json(), await more.json()];
});

export const handler = resolver.getDefinitions();
