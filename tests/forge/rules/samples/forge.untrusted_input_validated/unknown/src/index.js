import Resolver from "@forge/resolver";
import api, { assumeTrustedRoute, route } from "@forge/api";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();

resolver.define("run", async ({ payload, context }) => {
  const { find } = await import(payload.module);
  return find(payload.key);
});

export const handler = resolver.getDefinitions();
