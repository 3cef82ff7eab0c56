import Resolver from "@forge/resolver";
import { createHmac } from "crypto";

const resolver = new Resolver();
resolver.define("sign", ({ payload }) =>
  createHmac("sha256", process.env.SIGNING_KEY).update(payload.text).digest("hex"),
);

export const handler = resolver.getDefinitions();
