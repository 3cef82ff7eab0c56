import Resolver from "@forge/resolver";
import api, { fetch, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("read", async () => {
  const answer = await fetch(process.env.ENDPOINT, { headers: { Authorization: `Bearer ${process.env.API_TOKEN}` } });
  return answer.json();
});

export const handler = resolver.getDefinitions();
