import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();

resolver.define("load", async ({ payload }) => {
  const answer = await api.asUser().requestConfluence(route`/wiki/rest/api/content/${payload.id}`);
  return answer.json();
});

export const handler = resolver.getDefinitions();
