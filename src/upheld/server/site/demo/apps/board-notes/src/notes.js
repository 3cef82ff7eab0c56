import { kvs, WhereConditions } from "@forge/kvs";

const PREFIX = "note:";
const MAX_CHARACTERS = 4000;

function keyOf(dashboardId) {
  const id = Number(dashboardId);
  if (!Number.isInteger(id) || id <= 0) {
    throw new Error("A dashboard id is a whole number.");
  }
  return `${PREFIX}${id}`;
}

export async function readNote(dashboardId) {
  return (await kvs.get(keyOf(dashboardId))) ?? "";
}

export async function writeNote(dashboardId, text) {
  if (typeof text !== "string" || text.length > MAX_CHARACTERS) {
    throw new Error(`A note has at most ${MAX_CHARACTERS} characters.`);
  }
  await kvs.set(keyOf(dashboardId), text);
  return text;
}

export async function removeNotesExcept(dashboardIds) {
  const kept = new Set(dashboardIds.map(keyOf));
  let cursor;
  do {
    let query = kvs.query().where("key", WhereConditions.beginsWith(PREFIX)).limit(20);
    if (cursor) {
      query = query.cursor(cursor);
    }
    const { results, nextCursor } = await query.getMany();
    for (const { key } of results) {
      if (!kept.has(key)) {
        await kvs.delete(key);
      }
    }
    cursor = nextCursor;
  } while (cursor);
}
