import { createHash, timingSafeEqual } from "node:crypto";
import { kvs } from "@forge/kvs";

const digest = (text) => createHash("sha256").update(text).digest();

export const run = async (request) => {
  const expected = process.env.HOOK_TOKEN;
  const given = request.headers["x-token"]?.[0];
  if (!expected || !given || !timingSafeEqual(digest(given), digest(expected))) {
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);
  return { statusCode: 204 };
};
