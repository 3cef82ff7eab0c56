import { invokeRemote } from "@forge/bridge";
export const f = () => invokeRemote({ path: "/x" });
