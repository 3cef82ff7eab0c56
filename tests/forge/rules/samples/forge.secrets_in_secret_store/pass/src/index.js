import Resolver from "@forge/resolver";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();
resolver.define("save", async ({ payload }) => {
  await kvs.setSecret("partnerToken", payload.token);
  await kvs.set("settings", { project: payload.project, hasToken: Boolean(payload.token) });
});

export const handler = resolver.getDefinitions();
