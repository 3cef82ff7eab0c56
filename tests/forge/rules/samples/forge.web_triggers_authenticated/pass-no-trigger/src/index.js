import { kvs } from "@forge/kvs";

export const run = async (event) => {
  await kvs.set("last", event.issue.id);
};
