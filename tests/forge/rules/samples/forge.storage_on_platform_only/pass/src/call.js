import { kvs } from "@forge/kvs";
export const f = () => kvs.set("a", 1);
