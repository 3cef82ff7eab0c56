import Resolver from "@forge/resolver";
import api, { fetch, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("read", async () => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/myself`);
  const me = await answer.json();
  console.log("hello", me.displayName);
});

export const handler = resolver.getDefinitions();
