import Resolver from "@forge/resolver";
import { createHmac } from "crypto";

const resolver = new Resolver();
const key = process.env.SIGNING_KEY ?? "only-for-tests";
resolver.define("sign", ({ payload }) => createHmac("sha256", key).update(payload.text).digest("hex"));

export const handler = resolver.getDefinitions();
