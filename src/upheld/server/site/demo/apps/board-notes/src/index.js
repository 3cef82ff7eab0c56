import Resolver from "@forge/resolver";

import { listBoards } from "./boards";
import { readNote, writeNote } from "./notes";

const resolver = new Resolver();

/** Sites without an active licence are not served. */
const licensed = (answer) => (request) => {
  if (!request.context.license?.active) {
    throw new Error("Board Notes has no active licence on this site.");
  }
  return answer(request);
};

resolver.define("boards", licensed(() => listBoards()));

resolver.define("note", licensed(({ payload }) => readNote(payload.boardId)));

resolver.define("save", licensed(({ payload }) => writeNote(payload.boardId, payload.text)));

export const admin = resolver.getDefinitions();
