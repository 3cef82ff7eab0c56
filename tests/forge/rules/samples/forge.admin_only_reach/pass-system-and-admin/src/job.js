import { kvs } from "@forge/kvs";

export async function run() {
  await kvs.set("seen", new Date().toISOString());
}
