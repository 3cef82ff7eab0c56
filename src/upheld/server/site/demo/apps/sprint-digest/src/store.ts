import { kvs } from "@forge/kvs";

export interface Digest {
  id: number;
  name: string;
  closedAt: string;
  done: number;
  left: number;
}

const KEY = "digests";
const KEPT = 50;

export async function readDigests(): Promise<Digest[]> {
  return (await kvs.get<Digest[]>(KEY)) ?? [];
}

export async function addDigest(digest: Digest): Promise<void> {
  const others = (await readDigests()).filter(({ id }) => id !== digest.id);
  await kvs.set(KEY, [digest, ...others].slice(0, KEPT));
}
