import { kvs } from "@forge/kvs";

export const run = async (request) => {
  if (request.headers["x-token"]?.[0] !== process.env.HOOK_TOKEN) {
    return { statusCode: 401 };
  }
  await kvs.set("last", request.body);
  return { statusCode: 204 };
};
