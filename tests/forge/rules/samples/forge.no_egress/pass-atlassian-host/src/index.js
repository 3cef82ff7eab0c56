import Resolver from "@forge/resolver";

import { read } from "./call";

const resolver = new Resolver();
resolver.define("read", () => []);
resolver.define("read", ({ payload }) => read(payload.a, payload.b));

export const handler = resolver.getDefinitions();
