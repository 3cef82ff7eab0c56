import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();

resolver.define("load", async ({ context }) => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.key}/comment`);
  return answer.json();
});

export const handler = resolver.getDefinitions();
