import Resolver from "@forge/resolver";

import { listDashboards } from "./dashboards";
import { readNote, writeNote } from "./notes";

const resolver = new Resolver();

/** Sites without an active licence are not served. */
const licensed = (answer) => (request) => {
  if (!request.context.license?.active) {
    throw new Error("Board Notes has no active licence on this site.");
  }
  return answer(request);
};

resolver.define("dashboards", licensed(() => listDashboards()));

resolver.define("note", licensed(({ payload }) => readNote(payload.dashboardId)));

resolver.define("save", licensed(({ payload }) => writeNote(payload.dashboardId, payload.text)));

export const admin = resolver.getDefinitions();
