import { listDashboardIds } from "./dashboards";
import { removeNotesExcept } from "./notes";

/** Called by the platform once a week: notes of dashboards that are gone are removed. */
export async function run() {
  await removeNotesExcept(await listDashboardIds());
}
