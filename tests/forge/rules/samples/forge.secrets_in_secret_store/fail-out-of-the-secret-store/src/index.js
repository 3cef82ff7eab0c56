import Resolver from "@forge/resolver";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();
resolver.define("copy", async () => {
  const kept = await kvs.getSecret("login");
  await kvs.set("backup", kept);
});

export const handler = resolver.getDefinitions();
