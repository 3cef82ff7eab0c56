import Resolver from "@forge/resolver";
import sql from "@forge/sql";

const resolver = new Resolver();

resolver.define("find", async ({ payload }) => {
  const { statement } = await import(payload.name);
  const found = await sql.executeRaw(statement);
  return found.rows;
});

export const handler = resolver.getDefinitions();
