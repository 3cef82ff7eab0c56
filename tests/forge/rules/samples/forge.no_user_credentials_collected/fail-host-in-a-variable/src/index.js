import Resolver from "@forge/resolver";
import api, { fetch, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("read", async () => {
  const headers = { Authorization: `Bearer ${process.env.API_TOKEN}` };
  const answer = await fetch(`${process.env.SITE}/rest/api/3/myself`, { headers });
  return answer.json();
});

export const handler = resolver.getDefinitions();
