import Resolver from "@forge/resolver";
import api, { assumeTrustedRoute, route } from "@forge/api";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();

resolver.define("run", async ({ payload, context }) => {
  if (!context.license.active) {
    throw new Error("not licensed");
  }
  await kvs.set("seen", context.accountId);
});

export const handler = resolver.getDefinitions();
