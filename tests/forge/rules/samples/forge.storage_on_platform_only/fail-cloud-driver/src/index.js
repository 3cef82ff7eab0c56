import Resolver from "@forge/resolver";

import { client } from "./call";

const resolver = new Resolver();
resolver.define("read", () => []);
resolver.define("client", ({ payload }) => client(payload.a, payload.b));

export const handler = resolver.getDefinitions();
