import Resolver from "@forge/resolver";
import { createHash } from "crypto";

const resolver = new Resolver();
resolver.define("digest", ({ payload }) => createHash("sha256").update("a-constant-text-1").update(payload.id).digest("hex"));

export const handler = resolver.getDefinitions();
