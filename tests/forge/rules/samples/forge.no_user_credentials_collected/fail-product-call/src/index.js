import Resolver from "@forge/resolver";
import api, { fetch, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("read", async ({ payload }) => {
  const headers = { Authorization: `Bearer ${payload.token}` };
  const answer = await api.asApp().requestJira(route`/rest/api/3/myself`, { headers });
  return answer.json();
});

export const handler = resolver.getDefinitions();
