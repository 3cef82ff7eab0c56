import { kvs } from "@forge/kvs";

export const run = async (request) => {
  await kvs.set("last", request.body);
  return { statusCode: 204 };
};
