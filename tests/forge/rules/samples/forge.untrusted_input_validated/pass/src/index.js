import Resolver from "@forge/resolver";
import api, { assumeTrustedRoute, route } from "@forge/api";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();

resolver.define("run", async ({ payload, context }) => {
  await kvs.set(`note-${context.accountId}`, String(payload.text));
});

export const handler = resolver.getDefinitions();
