import Resolver from "@forge/resolver";
import api, { authorize, route } from "@forge/api";

const resolver = new Resolver();

resolver.define("remove", async ({ payload }) => {
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.id}`, { method: "DELETE" });
});

export const handler = resolver.getDefinitions();
