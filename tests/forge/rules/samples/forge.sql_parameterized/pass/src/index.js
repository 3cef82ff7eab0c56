import Resolver from "@forge/resolver";
import sql from "@forge/sql";

const resolver = new Resolver();

resolver.define("find", async ({ payload }) => {
  const found = await sql.prepare("SELECT id FROM notes WHERE title = ?").bindParams(payload.title).execute();
  return found.rows;
});

export const handler = resolver.getDefinitions();
