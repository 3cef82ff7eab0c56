import Resolver from "@forge/resolver";

import { pool } from "./call";

const resolver = new Resolver();
resolver.define("read", () => []);
resolver.define("pool", ({ payload }) => pool(payload.a, payload.b));

export const handler = resolver.getDefinitions();
