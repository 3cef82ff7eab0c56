import Resolver from "@forge/resolver";

import { listBoards } from "./boards";
import { readNote, writeNote } from "./notes";

const resolver = new Resolver();

resolver.define("boards", () => listBoards());

resolver.define("note", ({ payload }) => readNote(payload.boardId));

resolver.define("save", ({ payload }) => writeNote(payload.boardId, payload.text));

export const admin = resolver.getDefinitions();
