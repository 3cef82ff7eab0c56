import Resolver from "@forge/resolver";

import { f } from "./call";

const resolver = new Resolver();
resolver.define("read", () => []);
resolver.define("f", ({ payload }) => f(payload.a, payload.b));

export const handler = resolver.getDefinitions();
