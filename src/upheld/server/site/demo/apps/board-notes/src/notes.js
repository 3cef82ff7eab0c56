import { kvs, WhereConditions } from "@forge/kvs";

const PREFIX = "note:";
const MAX_CHARACTERS = 4000;

function keyOf(boardId) {
  const id = Number(boardId);
  if (!Number.isInteger(id) || id <= 0) {
    throw new Error("A board id is a whole number.");
  }
  return `${PREFIX}${id}`;
}

export async function readNote(boardId) {
  return (await kvs.get(keyOf(boardId))) ?? "";
}

export async function writeNote(boardId, text) {
  if (typeof text !== "string" || text.length > MAX_CHARACTERS) {
    throw new Error(`A note has at most ${MAX_CHARACTERS} characters.`);
  }
  await kvs.set(keyOf(boardId), text);
  return text;
}

export async function removeNotesExcept(boardIds) {
  const kept = new Set(boardIds.map(keyOf));
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
