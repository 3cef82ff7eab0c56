import Resolver from "@forge/resolver";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();
resolver.define("save", async ({ payload }) => {
  const { url, apiToken } = payload;
  await kvs.set("settings", { url, apiToken });
});

export const handler = resolver.getDefinitions();
