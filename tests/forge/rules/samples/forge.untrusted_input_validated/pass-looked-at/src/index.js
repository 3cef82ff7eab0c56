import Resolver from "@forge/resolver";
import api, { assumeTrustedRoute, route } from "@forge/api";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();

resolver.define("run", async ({ payload, context }) => {
  if (!["color", "size"].includes(payload.key)) {
    throw new Error("unknown key");
  }
  await kvs.set(payload.key, payload.value);
});

export const handler = resolver.getDefinitions();
