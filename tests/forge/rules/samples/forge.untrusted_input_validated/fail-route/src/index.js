import Resolver from "@forge/resolver";
import api, { assumeTrustedRoute, route } from "@forge/api";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();

resolver.define("run", async ({ payload, context }) => {
  const answer = await api.asUser().requestJira(assumeTrustedRoute(payload.path));
  return answer.status;
});

export const handler = resolver.getDefinitions();
