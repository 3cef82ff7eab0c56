import Resolver from "@forge/resolver";
import api, { fetch, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("read", async () => {
  const answer = await fetch("https://api.atlassian.com/admin/v1/orgs", { headers: { Authorization: `Bearer ${process.env.ORG_KEY}` } });
  return answer.json();
});

export const handler = resolver.getDefinitions();
