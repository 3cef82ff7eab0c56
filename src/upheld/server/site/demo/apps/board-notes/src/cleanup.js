import { listBoardIds } from "./boards";
import { removeNotesExcept } from "./notes";

/** Called by the platform once a week: notes of boards that are gone are removed. */
export async function run() {
  await removeNotesExcept(await listBoardIds());
}
