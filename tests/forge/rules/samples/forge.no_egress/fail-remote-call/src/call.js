import { requestRemote } from "@forge/bridge";
export const f = () => requestRemote("backend", { path: "/x" });
