import { kvs } from "@forge/kvs";

export const run = async (event) => {
  await kvs.set(`seen-${event.issue.id}`, true);
};
