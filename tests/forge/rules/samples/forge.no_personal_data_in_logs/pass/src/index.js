import Resolver from "@forge/resolver";
import api, { fetch, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("read", async ({ payload, context }) => {
  console.log("reading", context.extension.issue.key, payload.rows.length);
  try {
    await api.asUser().requestJira(route`/rest/api/3/myself`);
  } catch (error) {
    console.error("failed", error.message);
  }
});

export const handler = resolver.getDefinitions();
