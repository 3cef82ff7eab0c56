import Resolver from "@forge/resolver";
import api, { fetch, route } from "@forge/api";

const resolver = new Resolver();
resolver.define("read", async () => {
  const login = Buffer.from(`${process.env.EMAIL}:${process.env.API_TOKEN}`).toString("base64");
  const answer = await fetch("https://acme.atlassian.net/rest/api/3/myself", { headers: { Authorization: `Basic ${login}` } });
  return answer.json();
});

export const handler = resolver.getDefinitions();
