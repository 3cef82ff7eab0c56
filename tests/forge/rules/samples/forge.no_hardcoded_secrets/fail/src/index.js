import Resolver from "@forge/resolver";
import { createHmac } from "crypto";

const resolver = new Resolver();
resolver.define("sign", ({ payload }) => createHmac("sha256", "correct-horse").update(payload.text).digest("hex"));

export const handler = resolver.getDefinitions();
